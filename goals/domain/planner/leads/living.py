"""Rules for doing less of something, for the body and for the days."""

from typing import Final

from goals.domain.planner.leads.vocabulary import BEING, FEELING, SPORT

RULES: Final = (
    (
        "habit",
        r"^(?:keep|start|write) (?:an? |my )?(?:\w+ )?(?:diary|journal|log|gratitude list)\b|^remember\b"
        r"|^take my (?:meds|pills|medicine"
        r"|medication|vitamins)|^(?:meal[- ]prep|plan (?:my |our |the )?(?:weekly )?meals|prep (?:my )?(?:meals"
        r"|lunch)|pack (?:my )?lunch)\b"
        r"|^(?:shower|shave|moisturi[sz]e|wear sunscreen|breathe|smile|hydrate|stand|sit)\b",
    ),
    (
        "wellbeing",
        r"^(?:stop|quit|reduce|manage|handle|deal with|cope with|overcome|get over|conquer|face|get rid of|beat"
        r"|ease|let go"
        rf"|lower|fight|control|work through)\b.*\b(?:{FEELING}|procrastinat\w+|worrying|being (?:so )?{BEING}"
        r"|overthink\w*|negative"
        r"|comparing)\b|^procrastinate less|^worry less|^stress less|^relax\b|^(?:recover|heal) from\b",
    ),
    (
        "generic",
        r"^(?:stop|end|prevent|fight|solve|cure) .*\b(?:warming|climate|war|hunger|poverty|racism|cancer)\b|^world "
        r"|^coloni[sz]e|^become (?:the )?(?:president|king|queen|famous|immortal|prime minister|an astronaut)"
        r"|^win the "
        r"(?:lottery|nobel|world)|^keep .*\b(?:plants?|fish|bees|chickens)\b|^water the|^(?:baby|child)-?proof"
        r"|^live forever|^time travel",
    ),
    (
        "habit",
        r"^(?:stop|quit) (?:going to bed late|staying up|skipping (?:breakfast|lunch|meals)|snoozing"
        r"|hitting snooze)"
        r"|^(?:(?:go|be|eat|become|try going|turn|try) )?(?:vegan|vegetarian|plant-based)\b|^(?:start"
        r"|keep) wearing\b|^veganuary",
    ),
    (
        "quit",
        r"^(?:stop|quit|give up|kick|ditch|cut (?:down|out|back)|reduce|limit|avoid|break (?:the|my)|no more|less"
        r"|fewer|resist|wean)\b"
        r"|^(?:drink|eat|smoke|use|watch|spend|scroll|snack|play|shop|check|buy|swear|complain|work|talk|have"
        r"|be on) (?:\w+ )?(?:my )?"
        r"(?:\w+ )?(?:less|fewer)\b|^(?:dry january|no sugar|sober|digital detox|go sober|get sober|go without)\b",
    ),
    (
        "fitness",
        r"^(?:lose (?:some )?(?:weight|\d|a few|five|ten|belly|fat)|gain (?:muscle|weight)|build (?:muscle"
        r"|strength|my core)"
        r"|get (?:in(?:to)? (?:better )?shape|fit\w*|strong\w*|abs|lean|flexible|toned|active|moving"
        r"|back in shape)|be fit\w*"
        r"|touch my toes|bench|deadlift|squat|move more|move every|improve my (?:fitness|stamina|flexibility|5k"
        r"|10k|posture))\b",
    ),
    (
        "fitness",
        r"^(?:start|do|take up|go|try|begin|join|practi[sc]e|get (?:back )?into|return to|sign up for|improve"
        r"|finish|complete|"
        rf"enter) (?:to |with |a |an |the |more |my |some |doing |going |for |for a |\d+ |at )*(?:{SPORT}"
        r"|(?:half )?marathon|triathlon"
        r"|(?:10|5)k|race|(?:push|pull|sit|chin)-?ups?|planks?|handstand|splits|squats|ironman)\b",
    ),
    (
        "fitness",
        r"^(?:run|jog|cycle|bike|swim|work ?out|exercise|row|climb|stretch|hike|lift weights|train for|plank|box"
        r"|ski)\b"
        r"(?! (?:an?|the|my|our) (?!half|marathon|race|mile|5k|10k|full|sub|ultra|bit|parkrun|km|lake|channel"
        r"|mountain|munro|hill|tree))",
    ),
    (
        "event",
        r"^run (?:an?|the|my|our)\b",
    ),
    (
        "habit",
        r"^(?:meditate|journal|floss|pray|sleep|go to (?:bed|sleep)|get up|wake up|be in bed|rise|drink (?:more "
        r"|enough |\w+ )?(?:\w+ )?(?:of )?"
        r"(?:water|tea|litres?|liters?|glasses)|eat (?:more|health\w*|better|less|breakfast|vegetables|fruit|clean"
        r"|five|well|enough|slower)"
        r"|cook (?:at home|more|every|daily|healthy|for myself)|walk|brush|make my bed|take (?:my |a |the )?(?:vitamins"
        r"|medic\w+|pills|stairs|daily|cold|walks?)"
        r"|keep (?:a|my) (?:diary|journal|gratitude)|practi[sc]e gratitude|get (?:more|enough|better|8"
        r"|eight) (?:hours )?(?:of )?sleep|stand up"
        r"|become (?:a|an) (?:morning|early)|start (?:journal\w*|meditat\w*|floss\w*|wak\w+|walk\w*|wearing"
        r"|taking)|sit up straight"
        r"|build (?:a|the|my) .*(?:habit|routine)|create (?:a|the|my) .*(?:habit|routine)|have (?:a|the"
        r"|my) .*routine|take breaks)\b",
    ),
    (
        "habit",
        r"^(?:improve|fix|get) (?:my )?(?:sleep\w*|diet|eating|bedtime|morning routine)\b",
    ),
    (
        "read",
        r"^(?:read|re-?read|listen to \d+ (?:audio)?books)\b(?! (?:my |the )?(?:e-?mails|contract|meter|manual"
        r"|music|tarot|minds))"
        r"|^finish (?:reading|(?:the|my|these|those|this) (?:\w+ )*books?(?: on| i|$))|^get through my (?:reading"
        r"|book)",
    ),
)
