"""What the nouns of a goal say about its kind, when its verb says nothing: each finding adds its weight."""

import re
from typing import Final

_RULES: Final = (
    (
        "learn",
        6,
        r"spanish|french|german|italian|japanese|chinese|mandarin|korean|portuguese|polish|russian|arabic|dutch"
        r"|swedish"
        r"|norwegian|danish|turkish|hindi|greek|latin|ukrainian|sign language",
    ),
    (
        "learn",
        5,
        r"guitar|piano|violin|drums?|ukulele|cello|flute|saxophone|harmonica|banjo|trumpet|singing|chess|maths?"
        r"|algebra"
        r"|coding|programming|python|javascript|machine learning|photography|handwriting|pottery|calligraphy"
        r"|skateboarding"
        r"|origami|lessons?|course|class(?:es)?|dancing|salsa|tango|drawing|sewing|knitting|statistics|history"
        r"|physics",
    ),
    (
        "write",
        6,
        r"novel|memoir|thesis|dissertation|essay|blog|newsletter|screenplay|short story|nanowrimo|manuscript"
        r"|poetry|poem"
        r"|homework|assignment|article",
    ),
    (
        "talk",
        7,
        r"speech|eulogy|keynote|presentation|best man'?s?|stage fright|public speaking|slides|vows",
    ),
    (
        "build",
        5,
        r"app|website|web ?site|portfolio site|plugin|bot|landing page|online shop|web ?shop|side project"
        r"|treehouse|bookshel\w+"
        r"|shed|raised bed|birdhouse|model railway|greenhouse|mvp|prototype|dashboard|home server|quilt"
        r"|knitting project|scarf|garden",
    ),
    (
        "create",
        5,
        r"podcast|youtube|album|short film|comic|zine(?! fair)|painting|watercolou?r|logo|mural|song|mixtape"
        r"|photo ?book|scrapbook"
        r"|sourdough|birthday cake|ep",
    ),
    (
        "fix",
        6,
        r"leak\w*|broken|drip\w*|creak\w*|flat tyre|flat tire|squeak\w*|noise|bug|crash\w*|mould|blocked"
        r"|doesn'?t work|won'?t (?:start|turn|open|close|flush)"
        r"|not working|clogged|stuck (?:door|window|zip)|rust\w*|renovation|damp|torn",
    ),
    (
        "habit",
        5,
        r"sleep|bedtime|insomnia|meditation|journaling|vitamins|water|floss\w*|gratitude|morning routine|habits?"
        r"|10,?000 steps|steps a day|diet"
        r"|healthy eating|eating|nutrition|vegan|vegetarian|breakfast|posture",
    ),
    (
        "habit",
        7,
        r"every ?day|daily|every (?:\w+ )?(?:morning|night|evening|day|week)|regularly|(?:times|twice|once"
        r"|x) (?:a|per) (?:day|week)"
        r"|on (?:sun|mon|satur)days?|each (?:day|night|morning)|on time",
    ),
    (
        "quit",
        5,
        r"smoking|screen time|social media|alcohol|sugar|caffeine|vaping|drinking|phone addiction|nail biting"
        r"|gambling|doomscrolling|cigarettes",
    ),
    (
        "fitness",
        6,
        r"fitness|weight|gym|yoga|pilates|marathon|5k|10k|triathlon|push-?ups?|pull-?ups?|muscles?|running|workout"
        r"|exercise|swimming|cycling|sport|stamina"
        r"|toes|six-?pack|abs|strength|handstand|plank|splits|couch to 5k|boxing|kg|kilos|pounds lighter|shape",
    ),
    (
        "event",
        6,
        r"party|outing|housewarming|wedding|birthday|reunion|picnic|barbecue|bbq|fair|fete|festival|conference"
        r"|meetup|baby shower"
        r"|funeral|ceremony|anniversary|workshop|fundraiser"
        r"|hackathon|offsite|concert|exhibition|thanksgiving|halloween|christmas dinner|game night|graduation"
        r"|hen do|stag do|prom|dinner",
    ),
    (
        "trip",
        6,
        r"trip|travel\w*|vacation|holidays?|honeymoon|itinerary|backpacking|camping|interrail|weekend (?:in|away"
        r"|hike)|days in|hike in|road trip|city break|cruise"
        r"|japan|italy|france|spain|portugal|greece|iceland|norway|scotland|thailand|lisbon|rome|paris|tokyo"
        r"|new york|flight|safari|camino",
    ),
    (
        "move",
        6,
        r"moving (?:house|out|in|day|to)|new (?:flat|apartment|home|place)|relocation|flat ?hunt\w*|house ?hunt\w*"
        r"|removal|roommate|flatmate|apartment|my own place",
    ),
    (
        "clean",
        5,
        r"inbox|e-?mails|clutter|garage|attic|cellar|basement|wardrobe|closet|laundry|dishes|photos?|desktop|files"
        r"|desk|pantry|fridge|mess|drawer|cupboard|spring clean\w*"
        r"|housework|kitchen|bathroom|bedroom|organi[sz]ed|tidy|backup|paper piles?",
    ),
    (
        "paperwork",
        6,
        r"tax(?:es)?|passport|visa|permit|insurance|citizenship|licen[cs]e|paperwork|pension|id card|bills?"
        r"|council|registration|benefits?|power of attorney|invoices?"
        r"|library card|mortgage|contract|subscription|membership|application form|childcare|kindergarten place"
        r"|accounts|bank account|parking|refund|claim|landlord dispute",
    ),
    (
        "job_hunt",
        7,
        r"job|internship|career|cv|resume|linkedin|interview|phd|apprenticeship|promotion|pay rise|salary"
        r"|traineeship",
    ),
    (
        "money",
        5,
        r"money|debts?|savings?|budget|emergency fund|investments?|investing|loan|credit card|finances|retirement"
        r"|mortgage|overdraft|pay rise|[$€£]\d+",
    ),
    (
        "exam",
        6,
        r"exams?|ielts|toefl|gre|gmat|sats?|a-levels|abitur|finals|midterms?|driving test|theory test"
        r"|certification|quiz|gcses?|bar exam|maths test",
    ),
    (
        "health_visit",
        6,
        r"dentist|doctor|gp|check-?up|vaccin\w+|haircut|optician|physio\w*|therapist|therapy|eye test|blood test"
        r"|vet|appointment|toothache|mammogram|jab",
    ),
    (
        "gift",
        8,
        r"gifts?|presents?|something (?:nice |special )?for \w+'s",
    ),
    (
        "read",
        6,
        r"books|reading|war and peace|reading list|book club|audiobooks?",
    ),
    (
        "decide",
        5,
        r"which|whether|versus|vs|or not|decision|new (?:laptop|phone|car|bike|sofa|mattress|tv)|laptop"
        r"|vacuum cleaner",
    ),
    (
        "contact",
        5,
        r"grandma|grandpa|granny|grandparents|landlord|plumber|electrician|e-?mail (?:to|from)|letter to"
        r"|phone call|thank you",
    ),
    (
        "friends",
        6,
        r"friends?|dating|girlfriend|boyfriend|social life|lonely|loneliness|time with|community|love life"
        r"|relationship|neighbou?rs|volunteering",
    ),
    (
        "sell",
        5,
        r"flea market|garage sale|second-hand sale|selling",
    ),
    (
        "grow",
        5,
        r"business|customers|clients|subscribers|followers|start-?up|freelanc\w+|sales|side hustle|company",
    ),
    (
        "wellbeing",
        5,
        r"happ\w+|stress\w*|anxi\w+|calm\w*|burn-?out|confiden\w+|overwhelm\w*|procrastinat\w+|focus|mindful\w*"
        r"|balance|motivation|mental health|self-?care|self-?esteem"
        r"|fear|phobia|grief|my life|energy|tired|time management|productivity|meaning|purpose|work-life"
        r"|better person|inner peace|sad|lonely",
    ),
)

NOUNS: Final = tuple(
    (kind, weight, re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE)) for kind, weight, pattern in _RULES
)
ENOUGH: Final = 5
