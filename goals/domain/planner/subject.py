"""What a goal is about, as words that fit into a sentence."""

import re
from typing import Final

from goals.domain.planner.goal import Goal
from goals.domain.planner.names import LANGUAGES, proper
from goals.domain.planner.wordlists import wordset
from goals.domain.planner.words import definite, gerund, tidy, yours

_PARTICLES = re.compile(
    r"^(?:(?:up|out|off|down|back|away|over|in|on|for|to|at|with|about|of|into|through|around|rid of|under|along"
    r"|together"
    r"|working on|knitting|sewing|building|writing|reading|using)\s+)+"
)
_CLAUSE = re.compile(
    r"\s+(?:so that|so i|because|in order|which|that i|i started|when|if|without|to (?!\w+ (?:lessons|class))|for"
    r"|by myself"
    r"|with (?:my|the|a)|is|are|has|won't|doesn't|keeps?|makes?|does|again|online|properly|myself|soon|from scratch"
    r"|as soon|more|in the (?:house|evening|morning))\b.*|[;:(].*|,(?!\d).*",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"\s+(?:fixed|repaired|mended|done|sorted|cleaned|finished|in order|under control|ready|serviced|going"
    r"|replaced|online|an? makeover|a new coat of paint)$"
)
_PRAISE = re.compile(
    r"^((?:an?|the|some) )?(?:(?:really|good|great|best|nice|cheap|right|perfect|decent|better|new) )+(?=\w)"
)
_NO_THING = re.compile(
    r"\d|\w+(?:ed|ing|ly)\b|money\b|funds\b|more\b|less\b|better\b|it\b|that\b|this\b$", re.IGNORECASE
)
_LESSON = re.compile(r"\b(?:class(?:es)?|course|lessons?|training)\b")
_HOW = re.compile(
    r"^(?:(?:more|how|better|good|great|great at|the basics|the art|in|to|at|about|of|up on|with|myself|some"
    r"|a bit|bit|for) )+"
)
_VAGUE: Final = wordset("take use make do be")
_ACTIONS: Final = wordset(
    "play cook sew paint draw sing speak swim crochet garden weld box climb sail surf meditate negotiate edit "
    "program solve"
    " fix repair do build debate fly fish hunt lead teach design animate read write run ride drive dance bake "
    "type code juggle"
    " ski knit use manage dive skate invest be make take say stay jump row ice touch-type touch cut brew carve "
    "record mix"
    " photograph skateboard snowboard whistle grow train tie make"
)


def thing(goal: Goal) -> str:
    """Return what is made, mended or moved, with its article: "the garage", or an empty string."""
    phrase = _PARTICLES.sub("", goal.object)
    phrase = _DONE.sub("", _CLAUSE.sub("", f" {phrase}").strip())
    phrase = _PRAISE.sub(r"\1", _PARTICLES.sub("", tidy(phrase)))
    return "" if _NO_THING.match(phrase) else definite(phrase)


def topic(goal: Goal) -> str:
    """Return what is learnt, as a noun: "baking bread", "Spanish"."""
    if goal.verb in _ACTIONS and (goal.verb not in _VAGUE or "better" in goal.object):
        return gerund(yours(_CLAUSE.sub("", goal.rest)))
    phrase = re.sub(r"^(?:an?|some) (?=.*(?:class|course|lessons?))", "", goal.object)
    phrase = _LESSON.sub("", _plain_topic(phrase))
    first = phrase.split(" ")[0].lower()
    return gerund(phrase) if first in _ACTIONS else " ".join(proper(word) for word in yours(phrase).split())


def _plain_topic(phrase: str) -> str:
    if re.match(r"(?:about )?how (?!to )", phrase):
        return re.sub(r"^about ", "", phrase)
    phrase = re.sub(r"^(?:to|how to) ", "", phrase)
    tail = r"\s+(?:so (?:that )?i|well enough|because|in order|from scratch|as a|by next|and play|properly)\b.*"
    return re.sub(tail, "", _PARTICLES.sub("", _HOW.sub("", phrase)), flags=re.IGNORECASE)


def pet(goal: Goal) -> str:
    """Return the animal, e.g. "your old dog", or an empty string."""
    found = re.search(r"\b(?:my|the|our|a) ((?:\w+ )?(?:dog|puppy|cat|kitten|parrot|horse|rabbit))\b", goal.core)
    return f"your {found[1]}" if found else ""


def language(goal: Goal) -> str:
    """Return the language with its capital letter, or an empty string."""
    if "sign language" in goal.core:
        return "sign language"
    return next((word.capitalize() for word in re.findall(r"\w+", goal.core) if word.lower() in LANGUAGES), "")


def instrument(goal: Goal) -> str:
    """Return the instrument with its article, or an empty string."""
    found = re.search(
        r"\b(guitar|piano|violin|drums?|ukulele|bass|cello|flute|saxophone|keyboard|harmonica|banjo|trumpet|clarinet|accordion|harp)\b",
        goal.core.lower(),
    )
    return f"the {found[1]}" if found else ""
