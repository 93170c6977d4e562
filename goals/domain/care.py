"""Words that need care: someone who is in danger, and goals that would hurt someone."""

import re
from typing import Final, NamedTuple

COMFORT: Final = (
    "This sounds very heavy, and I am glad you wrote it down. It is not something to plan your way out of alone.",
    "If you might be in danger, please call your local emergency number now, or a crisis line in your country.",
    "Telling one person you trust, a doctor or a counsellor is enough for today.",
)
COMFORT_QUESTION: Final = "Is there someone who could be with you right now?"


class Redirect(NamedTuple):
    """A decent goal in place of a harmful one, and a plain sentence about it."""

    goal: str
    note: str


def _any_of(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(rf"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


_DIE = r"(?:die|be dead|not exist|not wake up|stop existing|disappear forever|never wake up)"
_CRISIS = _any_of(
    r"\b(?:kill|hang|drown|shoot|stab|poison|starve|harm|burn)(?:ing)? (?:myself|my ?self)\b",
    r"\b(?:hurt|cut)(?:ting|ing)? (?:myself|my ?self)\b(?! (?:some|a |off|out|down|short|less|loose|free|from|when))",
    r"\bsuicid\w*\b(?! (?:squad|prevention|awareness|research|hotline|policy|rates?))",
    r"\bend(?:ing)? (?:my (?:own )?life|it all|everything)\b(?! (?:on|with) )",
    r"\btak(?:e|ing) my (?:own )?life\b(?! (?:back|to|in|into|seriously|less|more|forward))",
    rf"\b(?:want(?:ed)?|wish|like|wanna|plan|ready|going) to {_DIE}\b(?! (?:of laughter|laughing|hard|rich|happy|my))",
    r"\bwish (?:i|that i) (?:was|were|had) (?:dead|never (?:been )?born|never woken)",
    r"\b(?:don'?t|do not|no longer) (?:want|wish) to (?:live|be alive|be here|exist|go on|wake up)"
    r"(?: any ?more| at all)?\s*(?:$|[.,!;])",
    r"\bself[- ]?(?:harm|injur|mutilat)\w*",
    r"\b(?:no|any) (?:reason|point) (?:to live|in living|to go on living|to keep living)",
    r"\bbetter off (?:dead|without me)\b",
    r"\b(?:i|to|want|how) overdose\b|^overdose\b",
    r"\bjump(?:ing)? (?:off|from) (?:a |the |my )?(?:bridge|roof|building|balcony|cliff)\b"
    r"(?!.*\b(?:bungee|parachut|water))",
    r"\bstop eating\s*(?:$|[.!]|completely|altogether|at all|anything|food)",
    r"\bpurg(?:e|ing) after\b|\bvomit(?:ing)? after (?:every )?(?:meal|dinner|lunch|eating)",
    r"\bcan(?:'?t| ?not) (?:go on|do this|live like this) any ?more\b",
)


def is_crisis(text: str) -> bool:
    """Return whether the words speak of harming oneself. Such text is answered here and never sent out."""
    return bool(_CRISIS.search(text.replace("\u2019", "'")))


_PERSON = (
    r"(?:my |the |our |his |her |their |a |an |some |that |this |all )?(?:\w+ ){0,2}?"
    r"(?:neighbou?rs?|boss|ex|ex-\w+|wife|husband|girlfriend|boyfriend|partner|brother|sister|mother|father|mum|mom|dad"
    r"|parents?|son|daughter|kids?|child(?:ren)?|bab(?:y|ies)|cousin|uncle|aunt|colleagues?|co-?workers?|teachers?"
    r"|landlord|tenants?|friends?|roommate|flatmate|classmates?|students?|people|person|someone|somebody|everyone"
    r"|everybody|him|her|them|wom[ae]n|m[ae]n|girls?|boys?|guys?|enem(?:y|ies)|rivals?|police(?:man)?|president"
    r"|politicians?|immigrants?|refugees?|strangers?)\b"
    r"(?!'s|-| (?:laugh|proud|happy|smile|game|cake))"
)
_ANIMAL = (
    r"(?:my |the |our |a |an )?(?:\w+'s )?(?:\w+ )?(?:dogs?|cats?|puppy|puppies|kittens?|pets?|horses?|animals?)\b"
)
_HURT = (
    r"(?:kill|murder|hurt|harm|beat up|beat(?!.* (?:at|in) )|punch|slap|stab|shoot|attack|assault|poison|strangle|choke"
    r"|torture|injure|threaten|get revenge on|take revenge on|get even with|get back at|destroy|ruin|bully|humiliate"
    r"|kidnap)"
)
_WATCHED = r"(?:phone|e-?mails?|accounts?|computer|laptop|passwords?|messages|wi-?fi|instagram|facebook|whatsapp|bank)"
_FOLLOW = r"(?:stalk|spy on|blackmail|harass|dox+|track|follow)"
_CONFLICT: Final = Redirect(
    "Settle a conflict calmly",
    "I can't help with hurting anyone. Here are steps for settling what lies beneath it, calmly.",
)
_FAIR: Final = Redirect(
    "Find a fair way to get what I need",
    "I can't help with taking or tricking. Here are steps for getting what you need in a fair way.",
)
_PRIVACY: Final = Redirect(
    "Talk openly about what worries me",
    "I can't help with getting at other people's lives or accounts. Here are steps for talking about it openly.",
)
_SAFETY: Final = Redirect(
    "Try a safe science project",
    "I can't help with making anything dangerous. Here is a safe project to be curious with instead.",
)
_HONEST_EXAM: Final = Redirect(
    "Prepare for the exam", "I can't help with cheating. Here are steps for being well prepared instead."
)
_HONEST_TAX: Final = Redirect(
    "File my taxes correctly",
    "I can't help with dodging taxes. Here are steps for filing them, with what you may claim.",
)
_GENTLE: Final = Redirect(
    "Ask for help with an animal", "I can't help with hurting an animal. Here are steps for finding help with it."
)
_CONFIDE: Final = Redirect(
    "Talk to a counsellor in confidence",
    "I can't help with this. A counsellor can, in confidence, and before anyone is hurt.",
)

# The first that fits wins; things people say in fun ("murder mystery", "kill time") fit none of them.
_REDIRECTS: Final = (
    (_any_of(r"\b(?:molest|rape|grope|sexually|groom)\b.*\b(?:child|kid|girl|boy|woman|minor|her|him)"), _CONFIDE),
    (_any_of(rf"\b{_HURT} {_ANIMAL}", rf"\b(?:poison|drown|abuse) {_ANIMAL}"), _GENTLE),
    (
        _any_of(
            rf"\b(?:hack|break|get|log) (?:in|into|in to) .*(?:'s|s'|\bex|\bher|\bhis|\btheir|\bsomeone)\b.*{_WATCHED}",
            rf"\b{_FOLLOW} {_PERSON}",
            rf"\bread (?:my )?\w+'s (?:private )?{_WATCHED}(?! out)",
            r"\bhack (?:into )?(?:a |the |some|my (?:school|work|ex|neighbour|boss))",
        ),
        _PRIVACY,
    ),
    (
        _any_of(rf"\b{_HURT} {_PERSON}", r"\b(?:shoot up|burn down|set fire to|blow up|bomb) (?:the|a|my|our)\b"),
        _CONFLICT,
    ),
    (_any_of(r"\bmake (?:\w+ ){0,3}(?:suffer|pay for (?:it|what))\b", r"\bhave \w+(?: \w+)? killed\b"), _CONFLICT),
    (
        _any_of(
            r"\b(?:make|build|cook|synthesi[sz]e|buy|sell|deal|grow|smuggle)\b.*"
            r"\b(?:(?<!bath )bomb(?! shelter| cyclone)|explosives?|meth|cocaine|heroin|drugs|napalm|ricin)\b(?! store)",
            r"\b(?:make|build|3d[- ]print) (?:an? )?(?:gun|weapon|pipe bomb|molotov)\b",
        ),
        _SAFETY,
    ),
    (_any_of(r"\bcheat (?:on|in|at|my way)\b.*\b(?:exam|test|finals?|paper|essay|school|class|degree)"), _HONEST_EXAM),
    (_any_of(r"\b(?:evade|dodge|cheat on|avoid paying|lie on)\b.*\btax"), _HONEST_TAX),
    (_any_of(rf"\bcheat on {_PERSON}"), _PRIVACY),
    (
        _any_of(
            r"^(?:how (?:to|do i|can i) )?(?:steal|shoplift|rob|loot|burgle|pickpocket|swindle)\b"
            r"(?! (?:the show|time|a (?:kiss|moment|nap)|hearts?))",
            r"\b(?:steal|shoplift|rob) (?:a|an|the|my|some|from|money|bikes?|cars?)\b"
            r"(?! (?:show|moment|kiss|nap|scene|base))",
            r"\b(?:scam|defraud|con|extort|rip off) (?:\w+ ){0,2}(?:people|customers|neighbou?rs?|money|insurance)",
            r"\b(?:forge|counterfeit|fake) (?:a |an |my |some |the )?(?:\w+ )?(?:passport|money|cheque|check|bills"
            r"|signature|id|prescription|diploma|degree|certificate|documents?)\b",
            r"\b(?:launder money|insurance fraud)\b",
            r"\bbreak into (?:\w+ |\w+'s ){0,2}(?:house|flat|car|shop|store|office|school)\b",
        ),
        _FAIR,
    ),
)


def redirect(text: str) -> Redirect | None:
    """Return a related decent goal when `text` would hurt someone, or None."""
    plain = text.replace("\u2019", "'")
    return next((instead for pattern, instead in _REDIRECTS if pattern.search(plain)), None)
