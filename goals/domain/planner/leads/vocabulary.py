"""Words that several rules look for."""

from typing import Final

PARTY: Final = (
    r"(?:party|parties|outing|housewarming|market|street party|wedding|birthday|reunion|dinner|picnic|barbecue"
    r"|bbq|fair|fete|f[êe]te|festival|conference"
    r"|meetup"
    r"|baby shower|shower|funeral|ceremony|celebration|anniversary|workshop|fundraiser|hackathon|offsite|retreat"
    r"|concert"
    r"|exhibition|event|gathering|brunch|thanksgiving|christmas|sleepover|tournament|sale|quiz|game night"
    r"|film night)"
)
ROOMS: Final = (
    r"(?:rooms?|walls?|fence|house|flat|kitchen|bathroom|bedroom|doors?|hall\w*|ceiling|shed|deck|cabinets?|garage"
    r"|furniture|chairs?|table|nursery|office|cupboards?|radiators?|windows?|balcony|stairs|bench|cellar|gate)"
)
HEALER: Final = (
    r"(?:dentist|doctor|gp|physio\w*|optician|dermatologist|therapist|psychologist|psychiatrist|counsell?or|haircut"
    r"|hairdresser|barber|check-?up|vaccin\w+|flu (?:shot|jab)|eye test|blood test|smear test|mammogram|vet|massage"
    r"|orthodontist|gyn\w+|hearing test|midwife|clinic)"
)
PAPER: Final = (
    r"(?:passport|visa|library card|id card|identity card|licen[cs]e|permit|certificate|insurance|citizenship"
    r"|paperwork"
    r"|power of attorney|tax\w*|vat|pension|refund|subscription|contract|membership|green card|residence"
    r"|registration"
    r"|council|benefits?|childcare place|parental leave|inspection|mot\b|allowance|bank account|warranty|bills?)"
)
JOB: Final = (
    r"(?:job|internship|career|apprenticeship|position|employment|traineeship|role (?:as|in|at)|work (?:as|in))"
)
STUDY: Final = (
    r"(?:phd|doctorate|master'?s?|bachelor'?s?|university|uni|college|scholarship|residency|grant|fellowship"
    r"|school)"
)
HOME: Final = (
    r"(?:flat|apartment|(?:rental )?room|roommate|flatmate|housemate|place to (?:live|rent)|(?:house|home) to rent)"
)
KIN: Final = (
    r"(?:mum|mom|dad|mother|father|parents|gran\w*|nan\w*|aunt\w*|uncle|sister|brother|cousin|friends?|family|kids"
    r"|children|son|daughter|wife|husband|partner|nephew|niece)"
)
ARTWORK: Final = (
    r"(?:film|movie|video|song|album|ep|podcast|zine|comic|cartoon|animation|documentary|portrait|picture|painting"
    r"|drawing|watercolou?r|sculpture|mural|poster|logo|card|photo ?book|scrapbook|collage|music|mixtape|band"
    r"|channel)"
)
DISH: Final = (
    r"(?:cakes?|bread|sourdough|jam|dinner|lunch|breakfast|brunch|meal|pizza|soup|cookies|biscuits|pasta|curry|pie"
    r"|cheese|kimchi|wine|beer|ice cream)"
)
PLANTS: Final = (
    r"(?:tomato\w*|herbs?|vegetables?|flowers?|trees?|roses|potato\w*|chil\w+|seeds?|bulbs|beans|lavender|garden\b)"
)
GADGET: Final = (
    r"(?:an? )?(?:new |used |second-hand )?(?:dog|cat|puppy|kitten|car|bike|laptop|phone|sofa|mattress|tv|camera)\b"
)
BEING: Final = (
    r"(?:happ\w+|calm\w*|confiden\w+|content|positive|patient|present|kind\w*|grateful|optimistic|mindful|relaxed"
    r"|self-\w+|motivated|focus\w*|productive|organi[sz]ed|disciplined|assertive|anxious|stress\w*|lonely"
    r"|overwhelmed"
    r"|worried|sad|angry|jealous|shy|tired|energetic|balanced?|at peace|meaning|purpose|peace|joy|stuck|creative)"
)
FEELING: Final = (
    r"(?:stress\w*|anxi\w+|fears?|grief|burn-?out|worr\w+|anger|overthinking|panic|break-?up|shyness|sadness"
    r"|loneliness)"
)
SPORT: Final = (
    r"(?:run\w*|jog\w*|yoga|pilates|swim\w*|cycl\w+|gym|work(?:ing)? ?out|exercis\w+|boxing|climbing|bouldering"
    r"|crossfit"
    r"|lift\w*|stretch\w*|sports?|rowing|hiit|cardio|strength training|weights|couch to 5k|martial arts|karate"
    r"|judo)"
)
