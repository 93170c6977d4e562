"""Rules for order, for making and for learning."""

from typing import Final

from goals.domain.planner.leads.vocabulary import ARTWORK, DISH, PLANTS, ROOMS

RULES: Final = (
    (
        "wellbeing",
        r"^clear my (?:head|mind)|^get over\b|^take (?:a break|a day off|time off|a rest)|^unwind|^switch off\b"
        r"|^rest\b",
    ),
    ("decide", r"^\w+ or \w+$"),
    (
        "learn",
        r"^(?:take|shoot|make) better\b|^(?:get|earn|reach|finish) .*\b(?:belt|level [a-c]\d|grade \d"
        r"|[abc][12])\b|^audition\b",
    ),
    ("create", r"^(?:print|frame|arrange) .*\b(?:photos?|pictures?|prints?)\b"),
    ("build", r"^(?:start |make |begin )?(?:a )?compost"),
    ("clean", r"^(?:digital |wardrobe |house )?declutter|^(?:kon)?mari|^minimi[sz]e"),
    (
        "fix",
        r"^(?:repair|mend|unclog|unblock|patch|debug|descale|bleed|re-?grout|seal|resole|rewire|weatherproof"
        r"|renovate|redecorate|"
        r"insulate|refurbish|wallpaper|replace|plaster|weed|kill (?:the )?(?:weeds|mould|mold))\b|^(?:(?:paint|repaint"
        r"|tile)(?! an? (?:water|portrait|pic))"
        r"|sand|varnish|decorate|"
        rf"restore|strip|redo) .*\b{ROOMS}\b(?! (?:picture|in oil|watercolou?r))|^fix\b(?! my (?:life"
        r"|relationship|marriage|self))"
        r"|^(?:get|have) .*\b(?:fixed|repaired|mended|replaced|serviced)\b|^pull (?:the |up )?weeds",
    ),
    (
        "create",
        r"^clean (?:girl)? ?(?:aesthetic)|^organi[sz]e (?:a|the) (?:film|choir)\b",
    ),
    (
        "clean",
        r"^(?:clean|tidy|declutter|vacuum|hoover|mop|dust|sort|empty|wash|organi[sz]e|clear|get rid of"
        r"|throw (?:out|away)|deep clean|scrub|iron|defrost"
        r"|back ?up|archive|purge|unpack|put away|do the (?:laundry|dishes|washing|ironing|cleaning|housework"
        r"|vacuuming)|fold|donate|sweep|wipe|polish"
        r"|inbox zero|reach inbox|get (?:to )?inbox|delete|digiti[sz]e|label|spring clean|get (?:the"
        r"|my) (?:laundry|house|flat|room|desk|kitchen|garage|home)"
        r"|make (?:the|my) (?:room|desk|house) (?:tidy|clean)|recycle|take out the)\b",
    ),
    (
        "learn",
        r"^(?:learn|study|understand|master|practi[sc]e|improve|get (?:much |a bit )?(?:better|good) (?:at|in"
        r"|with)|brush up|pick up (?!the|my|a parcel|some)|become"
        r" (?:fluent|better at|good at|a better \w+er|an? (?:good|better|great) (?:cook|swimmer|dancer"
        r"|photographer|player|writer|reader|speaker))|be fluent"
        r"|speak|take .*\b(?:class\w*|course|lessons)|teach myself|start learning|get to grips|memori[sz]e"
        r"|know (?:how|more)|play (?:the )?\w+|juggle|sing$|dance\b"
        r"|skate|surf|draw better|drive (?:a|manual)|ride (?:a|my) (?:bike|horse|motor\w+|unicycle)|knit$|crochet$"
        r"|whistle|do (?:a )?(?:handstand|magic)|sign up for .*(?:class|course)"
        r"|type (?:faster|without)|touch type|start (?:to )?(?:learn|play|draw|cod|programm)\w*|speed read"
        r"|finish .*\bcourse\b)\b(?! (?:the dishes))",
    ),
    (
        "job_hunt",
        r"^(?:become|qualify as|retrain as|work as|get work as|train as) (?:an? )?\w+(?: \w+)?$",
    ),
    (
        "create",
        r"^(?:record|film|shoot|compose|photograph|direct|produce|animate|perform)\b|^(?:make|start|create|design"
        r"|launch|paint|draw|finish|sketch|release|write and record"
        rf"|publish|edit|do|host|put together)\b.*\b{ARTWORK}\b(?! (?:app|site|website|player|bot|game"
        r"|making course))|^(?:paint|draw|sketch)\b"
        rf"|^(?:bake|cook|brew|make|prepare|ferment)\b.*\b{DISH}\b|^(?:bake|cook|brew)\b|^design (?:an?|the|my"
        r"|our) (?!website|app|site|web|database|game|api)|^science|^try a safe",
    ),
    (
        "write",
        r"^(?:write|draft|publish|author|blog|proofread|rewrite|translate|outline|revise my|type up)\b|^(?:finish"
        r"|complete|edit|submit|start|work on|hand in|do|prepare)\b.*"
        r"\b(?:thesis|dissertation|novel|book|essay|paper|report|manuscript|article|memoir|poems?|newsletter|blog"
        r"|proposal|screenplay|assignment|homework|chapter|story|documentation)\b",
    ),
    (
        "build",
        rf"^(?:plant|sow|grow|prune|start) .*\b{PLANTS}|^(?:plant|sow|prune)\b",
    ),
    (
        "build",
        r"^(?:build|make|create|ship|launch|develop|code|program|set up|assemble|knit|crochet|sew|carve|weld"
        r"|install|put (?:up|together)|hang|wire|3d print|deploy|release|"
        r"construct|stitch|weave|craft|finish (?:knitting|sewing|building|my (?:app|site|website|game|quilt|scarf"
        r"|project)|the (?:app|site|website|game|quilt|scarf|shed)))\b"
        r"(?! (?:sure|up with|it|time|peace|love|a difference|progress|money|sense|my own decisions|space))",
    ),
    (
        "decide",
        r"^find (?:an?|the|some|out|my)\b",
    ),
)
