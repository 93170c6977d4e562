"""Takes the words of a goal apart: its verb, what it is about, how much, until when, how often."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from goals.domain.planner.amounts import Amount, find_amount, minutes_each
from goals.domain.planner.names import decapitalise, looks_english
from goals.domain.planner.verbs import VERBS
from goals.domain.planner.when import Repeat, find_due, find_repeat
from goals.domain.planner.wordlists import wordset
from goals.domain.planner.words import clean, tidy

_LEAD = re.compile(
    r"^(?:(?:please|ok(?:ay)?|so|hi|hey|finally|maybe|really|just)[, ]+"
    r"|(?:can|could|would|will) (?:you|we|i) (?:please )?|how (?:do|can|could|should|would) (?:i|you|we) |how to "
    r"|what(?:'s| is) the best way to |is there a way to |(?:please )?help me(?: to| with)? "
    r"|(?:i|we)(?:'d| would|'ve| have)? ?(?:(?:really|finally|just|still|always|also) )*"
    r"(?:want|need|like|love|hope|wish|plan|have|ought|intend|got|aim|decided|wanted|mean|should|must|will|gotta)(?:ed)?"
    r"(?: (?:really|finally|just))*(?: to)? (?:finally )?|(?:i'm|i am|we're|we are) (?:trying|going|hoping"
    r"|planning|looking|aiming) to "
    r"|(?:my |the |our )?(?:new year'?s? )?(?:goal|resolution|plan|dream|aim|wish)s?(?: for \d+"
    r"| this year)?(?: is|:| -)(?: to)? "
    r"|(?:trying|want|need|have|going|time|try|remember|gotta|wanna|be able|get around|don'?t forget|be ready) to "
    r"|(?:gotta|wanna|let'?s|to|must|should(?! i)|work on|get started (?:on|with)|get back (?:in)?to|start to) )+",
    re.IGNORECASE,
)
_JOINS = re.compile(r",? and (?:also |then )?|; |, (?:also |then )?|\. |\+ ", re.IGNORECASE)
_GERUNDS: Final = {
    "learning": "learn", "getting": "get", "finding": "find", "writing": "write", "building": "build",
    "reading": "read", "saving": "save", "cleaning": "clean", "planning": "plan", "moving": "move",
    "organising": "organise", "organizing": "organize", "quitting": "quit", "stopping": "stop", "fixing": "fix",
    "finishing": "finish", "applying": "apply", "buying": "buy", "selling": "sell", "making": "make",
    "eating": "eat", "drinking": "drink", "sleeping": "sleep", "becoming": "become", "renewing": "renew",
}  # fmt: skip


@dataclass(frozen=True)
class Goal:
    """A goal in its parts: `core` has no lead-in, `timeless` no date either, and `rest` no rhythm.

    The verb is empty for a bare noun.
    """

    text: str
    core: str
    timeless: str
    rest: str
    verb: str
    object: str
    amount: Amount | None = None
    due: date | None = None
    repeat: Repeat | None = None
    minutes: int | None = None
    english: bool = True
    others: tuple[str, ...] = ()


def parse(raw: str, today: date) -> Goal:
    """Return what `raw` says. Never fails; what cannot be read is left out."""
    text = _calm(clean(raw))
    first, *others = _goals_in(_without_lead(text))
    core = decapitalise(first)
    due, timeless = find_due(core, today)
    repeat, rest = find_repeat(timeless)
    rest = tidy(rest) or tidy(core)
    verb, object_ = _split(rest)
    return Goal(
        text=text,
        core=core,
        timeless=" ".join(timeless.split()) or core,
        rest=rest,
        verb=verb,
        object=object_,
        amount=find_amount(core),
        due=due,
        repeat=repeat,
        minutes=minutes_each(core),
        english=looks_english(text),
        others=tuple(others),
    )


def _calm(text: str) -> str:
    return text.lower() if text.isupper() and len(text) > 6 else text


def _without_lead(text: str) -> str:
    stripped = _LEAD.sub("", text, count=1).strip(" ?") or text
    begun = re.sub(
        r"^(?:start|begin|keep)(?: on)? (?=(?:" + "|".join(_GERUNDS) + r")\b)", "", stripped, flags=re.IGNORECASE
    )
    first, space, rest = begun.partition(" ")
    return _GERUNDS.get(first.lower(), first) + space + rest


def _goals_in(text: str) -> list[str]:
    """Split "clean the house, call mum and buy milk"; leave "learn to bake and decorate cakes" whole."""
    parts = [part.strip() for part in _JOINS.split(text) if part.strip()]
    if len(parts) < 2 or not all(_stands_alone(part) for part in parts) or _goes_on(parts[1:]):
        return [text]
    return [_without_lead(part) for part in parts]


def _goes_on(parts: list[str]) -> bool:
    """Return whether what follows belongs to the same goal: "learn piano and play a song"."""
    return any(part.lower().split()[0] in _ALONG for part in parts)


def _stands_alone(part: str) -> bool:
    words = _LEAD.sub("", part).lower().split()
    return len(words) > 1 and words[0] in VERBS


def _split(rest: str) -> tuple[str, str]:
    first, _, after = rest.partition(" ")
    if not _is_verb(first.lower(), after) or _is_noun_here(first.lower(), after):
        return "", rest
    return first.lower(), after.strip()


def _is_verb(word: str, after: str) -> bool:
    """Return whether `word` is a known verb, or stands as one: "consolidate my accounts"."""
    return word in VERBS or (word.isalpha() and word not in _NO_VERB and bool(_TAKES_OBJECT.match(after)))


def _is_noun_here(word: str, after: str) -> bool:
    """A "book club" is no booking and a "garden shed" no gardening, but "book a table" is."""
    if word not in _NOUN_TOO:
        return False
    follows = after.split(" ")[0]
    return bool(follows) and not follows[0].isupper() and not _OPENS_OBJECT.match(follows.lower())


_ALONG: Final = wordset(
    "play use make do get have see be keep put take find feel live enjoy show share publish decorate"
)
_NO_VERB: Final = wordset(
    "in at on for with about of by from to all half what how why when where who only not a an the no and or is"
)
_TAKES_OBJECT = re.compile(r"(?:my|our|the|an?|your|his|her) \w", re.IGNORECASE)
_NOUN_TOO: Final = wordset(
    "book water garden film stage train exercise dance diet budget dress date email text research plant"
    " school park house party box board blog code host cycle ski fish hunt repair design paint travel"
)
_OPENS_OBJECT = re.compile(
    r"(?:the|a|an|my|our|your|his|her|their|some|all|every|each|more|less|in|on|at|to|with|for|from|up|out|down|back|"
    r"\d.*|one|two|three|what|how|about|into|that|this|better|regularly|daily|again|it|him|them|mum|mom|dad|.*'s|.*[a-z]s)$"
)
