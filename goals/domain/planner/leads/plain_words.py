"""Rules for what is said in so many words, whatever else is there."""

from typing import Final

from goals.domain.planner.leads.vocabulary import HEALER, JOB, PAPER, STUDY

RULES: Final = (
    (
        "fix",
        r"^(?:my|the|our) (?!(?:mum|mom|dad|sister|brother|wife|husband|son|daughter|boss|friend|life|goal)\b)"
        r"(?:[\w-]+ ){1,3}(?:is|are|has|won't|keeps?|doesn't|isn't|makes|stopped)\b|^(?:change|swap) (?:the|my"
        r"|an?) (?:\w+ )?"
        r"(?:tyres?|tires?|bulbs?|locks?|battery|batteries|oil|filters?|fuse|tap|washer)\b|^(?:draught|sound)-?proof"
        r"|^give .*\b(?:makeover|new coat)|^sharpen",
    ),
    (
        "health_visit",
        r"^(?:donate|give) blood|.*\b(?:colonoscopy|surgery|mri|(?:knee|hip|eye|heart) operation|root canal|biopsy)\b"
        r"|^lower my (?:blood|cholesterol)|^get (?:a |an |my )?(?:wisdom teeth|teeth|tested|braces|glasses"
        r"|contact lenses|hearing aid|jabs?|shots?|check)",
    ),
    (
        "money",
        r"^(?:put|set) (?:some |more )?(?:money|cash|savings|[$€£]\S+) (?:aside|away)|^(?:cut|lower|check"
        r"|know) .*\b(?:spending"
        r"|costs|expenses|net worth)\b|^live (?:on|within) (?:less|a budget|my means)",
    ),
    (
        "talk",
        r"^(?:write|draft|prepare|give|practi[sc]e|hold|deliver|finish|make|do|get better at|plan) .*\b(?:speech"
        r"|eulogy"
        r"|toast|presentation|keynote|vows|public speaking|(?:lightning |conference )?talk|slides|lecture)\b(?! to)",
    ),
    (
        "job_hunt",
        r"^(?:prepare|get ready|practi[sc]e|prep|ace|do well) .*\binterview\b|^(?:update|write|polish|finish|redo|"
        r"create|make|improve) .*\b(?:cv|resum[eé]|r[ée]sum[ée]|cover letter|linkedin)\b",
    ),
    (
        "job_hunt",
        rf"^(?:apply|get (?:in)?to|get accepted|get a place) .*\b(?:{JOB}|{STUDY}|job)\b(?!.*\bmeals\b)",
    ),
    (
        "job_hunt",
        rf"^(?:get|find|land|look for|search for|change|switch|look|start) .*\b(?:{JOB}|careers?)\b"
        r"|^(?:quit|leave|resign from) (?:my |the |this )?job\b",
    ),
    (
        "job_hunt",
        r"^.*\bpromot(?:ed|ion)\b|^(?:get|ask|negotiate) .*\b(?:pay )?(?:raise|rise|salary)\b",
    ),
    (
        "sell",
        r"^(?:sell(?! more)|auction)\b",
    ),
    (
        "grow",
        r"^(?:grow|get|reach|gain|increase|double|win|find|attract|sell more|build|bring in) .*\b(?:subscribers?"
        r"|followers"
        r"|customers?|clients?|users|sales|revenue|listeners|members|readers|traffic|audience|mailing list)\b",
    ),
    (
        "grow",
        r"^(?:start|open|launch|found|run|set up|begin|grow) (?:up )?(?:an?|my|our|the)?(?: own| small| new"
        r"| little)*"
        r" ?(?:\w+ ){0,2}(?:business|company|cafe|café|bakery|restaurant|agency|start-?up|consultancy|freelanc\w+|"
        r"etsy shop|side hustle|charity|food truck)\b(?! (?:site|website|page))",
    ),
    (
        "gift",
        r"^(?:buy|get|find|choose|pick|make|order|give|wrap|think of|look for|something) .*\b(?:gifts?|presents?)\b"
        r"|^something .*\bfor\b.*\b(?:birthday|anniversary|wedding|christmas)\b|^.*\bgift ideas?\b",
    ),
    (
        "health_visit",
        r"^(?:book|make|get|schedule|arrange|see|visit|go|have|find|call|phone|ring|take|bring|talk to"
        r"|organi[sz]e)"
        rf" .*\b{HEALER}\b(?!'s (?:office|birthday|present))|^get (?:vaccinated|my (?:eyes|teeth|hearing|skin) )",
    ),
    (
        "paperwork",
        r"^cancel\b|^(?:renew|register|submit|claim|dispute|appeal|notari[sz]e|unsubscribe from|terminate)\b"
        r"|^file (?!my nails)|^change my (?:sur|last |first )?name\b",
    ),
    (
        "paperwork",
        r"^(?:write|make|update|draft|do) (?:my |a |our |the )?(?:last )?will\b(?! (?:be|do|power))",
    ),
    (
        "paperwork",
        r"^pay (?:the|my|our|an?|that|this) .*|^pay (?:rent|bills?|taxes|council)",
    ),
    (
        "money",
        r"^(?:pay|get out|get rid|clear|reduce|tackle|kill) (?:off|back|down|of|my|our|the)? ?.*\b(?:debts?|loans?"
        r"|credit"
        r" cards?|mortgage|overdraft)\b|^stop (?:living paycheck|overspending|wasting money"
        r"|spending (?:so much )?money)"
        r"|^spend less(?:$| money| on (?:food|clothes|takeaway))",
    ),
    (
        "money",
        r"^save(?: up)?(?: (?:some |more )?money|$| for| enough| [$€£\d]| up| \w+ (?:euro|dollar|pound))"
        r"|^invest\w*\b"
        r"|^(?:build|create|make|set|start|stick to|have|keep) .*\b(?:emergency fund|budget|savings|nest egg"
        r"|passive income)"
        r"|^(?:track|manage|sort out|fix|organi[sz]e|get|improve) .*\b(?:money|spending|expenses|finances"
        r"|credit score)\b"
        r"|^(?:retire|become (?:a millionaire|rich|debt)|start investing|earn|make) (?:early|rich|free|extra|more"
        r"|money).*",
    ),
    (
        "exam",
        r"^(?:pass|revise|cram|retake|resit|ace)\b(?! (?:on|the ball|it on))|^study for\b|^(?:prepare|prep"
        r"|practi[sc]e|learn|get ready"
        r") for .*\b(?:exams?|tests?|finals?|certification|ielts|toefl|bar)\b|^(?:get|become) .*\bcertified\b"
        r"|^(?:get|do|take) my (?:driv\w+|motorbike) licen[cs]e",
    ),
    (
        "paperwork",
        r"^(?:get|order|replace|update|sort|request|obtain|find|apply|sign|organi[sz]e|do|switch|change|arrange"
        r"|open"
        rf"|finish|prepare|extend|put|transfer|convert|enrol\w*)\b.*\b{PAPER}\b",
    ),
    (
        "paperwork",
        r"^(?:switch|change) .*\b(?:provider|bank|electricity|energy|gas|internet|phone plan|address|name"
        r"|doctors?)\b"
        r"|^(?:apply|enrol|enroll|sign (?:\w+ )?up)\b(?!.*\b(?:class|course|gym|yoga|dance|race|marathon|run)\b)",
    ),
)
