"""Where, with whom and as what: the circumstances of a goal, as words that fit into a sentence."""

import re
from typing import Final

from goals.domain.planner.goal import Goal
from goals.domain.planner.names import proper
from goals.domain.planner.words import definite, fit, tidy, yours

_WHERE = r"((?:the )?[\w'-]+(?: [A-Z][\w'-]+)*)"
_PLACES = (
    re.compile(
        rf"\b(?:trip|travel|fly|go|holiday|vacation|journey|train|bus|drive|weekend|days?|week|hike|hiking|camping|trek|honeymoon)"
        rf"(?: away)? (?:to|in|through|around|across) {_WHERE}"
    ),
    re.compile(rf"\b(?:visit|explore|around|through|across) {_WHERE}"),
    re.compile(r"\b(?:to|in) ((?:the )?[A-Z][\w'-]+(?: [A-Z][\w'-]+)*)"),
    re.compile(r"^([A-Z][\w'-]+)(?: trip| holiday| weekend|$)"),
)
_NO_PLACES: Final = frozenset({"all", "every", "some", "new", "old", "more", "my", "our", "another"})
_ROLES = (
    re.compile(r"\b(?:as|become) (?:an? )?([a-z][\w -]{2,30})(?: in| at|$)"),
    re.compile(
        r"\ban? ((?!new|better|good|remote|summer|part-time|real|nice)[a-z][\w -]{2,25}?) (?:job|role|position"
        r"|internship)\b"
    ),
)
_COMPANY = re.compile(r"\binterview (?:at|with|for) ((?:the |my )?[\w&' -]{2,30})$")
_GUESTS = re.compile(r"\bfor (\d{1,4}|\w+) (people|guests|kids|children|friends|adults|colleagues)\b")
_COUNT = re.compile(r"\bfor (\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|twelve)$")
_GIVEN = re.compile(
    r"\bfor ((?:my |our |the )?(?!birthday|christmas|\d)[\w' -]{2,30}?)(?:'s? (?:birthday|wedding|anniversary)|'s?)?$|"
    r"\b((?:my )?[A-Z]?\w+)'s (?:birthday|wedding)"
)
_CALLED = re.compile(
    r"^(?:to |with |back to )?(.{2,40}?)(?:'s (?:letter|e-?mail|message))?"
    r"(?: (?:about|for|because|more|every|regarding|on|with|when|and|after|over|if|that|to|is|back|again"
    r"|regularly)\b.*)?$"
)
_SESSIONS: Final = {
    "swim": "Go for a swim",
    "cycl": "Go for a ride",
    "stretch": "Stretch for a while",
    "climbing": "Go climbing",
    "rowing": "Go rowing",
}


def place(goal: Goal) -> str:
    """Return where the goal leads, e.g. "Bali" or "the Alps", or an empty string."""
    found = next((match for pattern in _PLACES if (match := pattern.search(goal.rest))), None)
    words = tidy(found[1]).split(" ") if found else []
    if words and words[0].lower() in _NO_PLACES:
        return ""
    return fit(" ".join(_place_word(word) for word in words), 30)


def _place_word(word: str) -> str:
    return word if word in ("the", "The") or not word.islower() else word.capitalize()


def person(goal: Goal, kind: str) -> str:
    """Return whom it is for or about, e.g. "your sister", or an empty string."""
    if kind == "gift":
        found = _GIVEN.search(goal.rest)
        return fit(yours(found[1] or found[2]), 30) if found else ""
    found = _CALLED.match(goal.object)
    return (
        fit(definite(found[1]) if found and found[1][0].islower() and " " in found[1] else yours(found[1]), 30)
        if found
        else ""
    )


def role(goal: Goal) -> str:
    """Return the work it looks for, e.g. "a nurse role", or an empty string."""
    found = next((match for pattern in _ROLES if (match := pattern.search(goal.rest))), None)
    if not found:
        return ""
    name = fit(found[1], 28)
    return f"{'an' if name[:1] in 'aeiou' else 'a'} {name} role" if name else ""


def company(goal: Goal) -> str:
    """Return who invites to the interview, or an empty string."""
    found = _COMPANY.search(goal.rest)
    return fit(definite(proper(found[1])), 30) if found and not found[1].startswith("a ") else ""


def guests(goal: Goal) -> str:
    """Return how many come, as the end of a sentence: " for 12 people", or an empty string."""
    if found := _GUESTS.search(goal.core):
        return f" for {found[1]} {found[2]}"
    found = _COUNT.search(goal.rest)
    return f" for {found[1]} people" if found else ""


def session(goal: Goal) -> str:
    """Return one session of a sport as a task, e.g. "Go for a swim", or an empty string."""
    if re.search(r"\bgym\b", goal.core):
        return "Go to the gym"
    found = re.search(r"\b(yoga|pilates|swim|boxing|climbing|rowing|cycl|stretch|karate|judo)", goal.core.lower())
    return _SESSIONS.get(found[1], f"Do a session of {found[1]}") if found else ""
