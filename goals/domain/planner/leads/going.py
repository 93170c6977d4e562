"""Rules for homes, trips and gatherings."""

from typing import Final

from goals.domain.planner.leads.vocabulary import GADGET, HOME, KIN, PARTY

RULES: Final = (
    (
        "event",
        r"^(?:organi[sz]e|plan|hold|start|run) .*\b(?:clean-?up|(?:book|film|supper|running) club|street party|open day"
        r"|swap|charity run|game night)\b|^raise (?:money|funds|[$€£])|^fundrais",
    ),
    (
        "trip",
        r"^(?:hike|walk|trek|cycle|bike|sail|kayak|paddle) (?:the|through|across|around|in|to"
        r"|along) (?:\w+ )*[A-Z]\w+|^trek\b",
    ),
    (
        "paperwork",
        r"^(?:translate|certify|apostille|legali[sz]e|consolidate|check|read) .*\b(?:certificate|contract"
        r"|accounts?|papers|lease|policy)\b",
    ),
    ("decide", r"^get an? (?:\w+ )?(?:tattoo|piercing|hobby)\b"),
    (
        "decide",
        r"^(?:buy|choose|decide|pick (?!up)|compare|select|shop for|upgrade|adopt|figure out (?:whether|which|what"
        r"|if)|"
        rf"make (?:a|the|my) decision|should i|which|whether|research which|get {GADGET}|order an?)",
    ),
    (
        "move",
        rf"^(?:find|rent|look for|get|search|hunt for|view) .*\b{HOME}\b(?! (?:service|key|decor))|^move (?!more"
        r"|my body|every|daily|"
        r"files|photos|data|money|on\b)|^move$|^relocate|^plan (?:my|our|the|a) (?:house )?move\b"
        r"|^pack (?:up )?(?:the|my|our) "
        r"(?:office|house|flat|apartment|home|room)|^get my own place|^downsize",
    ),
    (
        "contact",
        rf"^visit (?:my |the |our )?(?:\w+ )?{KIN}\b",
    ),
    (
        "learn",
        r"^(?:train|teach|potty train|house ?train|crate train)\b(?! (?:for|to be|as|a class|english|yoga"
        r"|myself to be))",
    ),
    (
        "trip",
        r"^(?:visit|travel|fly|backpack|explore|road trip|interrail|see (?:the|paris|rome|japan|new))\b(?! a kite)"
        r"|^go (?:on (?:an? )?"
        r"(?:trip|holiday|vacation|safari|cruise|road)|away|camping|hiking|backpacking|skiing|abroad|to (?!bed"
        r"|the gym|"
        r"sleep|therapy|church|work|school|bed|more|a|see|uni|college|yoga|class))|^(?:plan|book|organi[sz]e|take"
        r"|pack) .*"
        r"\b(?:trips?|holidays?|vacation|flights?|hotel|journey|honeymoon|getaway|itinerary|airbnb|cruise"
        r"|weekend away|safari)\b"
        r"|^take (?:the|a) (?:train|bus|ferry|boat) to|^drive (?:to|across|through|around)|^pack for\b"
        r"|^cycle (?:across|to [a-z]+"
        r" from|around)|^walk the (?:camino|west)",
    ),
    (
        "event",
        r"^(?:plan|organi[sz]e|arrange|hold|prepare|put on|run|celebrate|cater|set up|have|make|do|give"
        r"|help with) .*\b"
        rf"{PARTY}\b(?! (?:cakes?|dress|card|invit|outfit|speech|recipe))|^(?:host|throw)\b(?! (?:out|away))"
        r"|^get married",
    ),
)
