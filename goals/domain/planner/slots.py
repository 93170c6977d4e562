"""The words of a goal that fit into the sentences of its steps, and plain words for when there are none."""

from typing import Final

from goals.domain.planner import circumstances, subject
from goals.domain.planner.goal import Goal
from goals.domain.planner.words import capital, fit, yours

PLAIN: Final = {
    "it": "it",
    "topic": "it",
    "pet": "your animal",
    "language": "the language",
    "instrument": "the instrument",
    "place": "the place you visit",
    "person": "them",
    "role": "the work you want",
    "company": "who invites you",
    "amount": "the whole",
    "share": "",
    "guests": "",
    "aim": "",
    "goal": "the new habit",
    "Goal": "Do the small version",
    "Session": "Move for half an hour",
}
_PLAIN_BY_KIND: Final = {
    "contact": {"Goal": "Get in touch"},
    "fitness": {"amount": "your aim"},
    "money": {"amount": "your savings"},
    "read": {"amount": "the pages", "it": "the book"},
    "event": {"it": "the day"},
    "talk": {"it": "your talk"},
    "exam": {"it": "the exam"},
    "write": {"it": "your text"},
    "create": {"it": "your piece"},
    "build": {"it": "your project"},
    "clean": {"it": "the room"},
    "trip": {"it": "the trip"},
    "decide": {"it": "the one you choose"},
    "paperwork": {"it": "this"},
    "sell": {"it": "what you sell"},
}


def slots_for(goal: Goal, kind: str) -> dict[str, str]:
    """Return words for every placeholder, from the goal where it has them."""
    found = _found(goal, kind) if goal.english else {}
    return plain_slots(kind) | {name: words for name, words in found.items() if words}


def plain_slots(kind: str) -> dict[str, str]:
    """Return words for every placeholder that fit any goal of this kind."""
    return PLAIN | _PLAIN_BY_KIND.get(kind, {})


def _found(goal: Goal, kind: str) -> dict[str, str]:
    whole = fit(yours(goal.rest), 44)
    return {
        "it": fit(subject.thing(goal), 40),
        "topic": fit(subject.topic(goal), 36),
        "pet": subject.pet(goal),
        "language": subject.language(goal),
        "instrument": subject.instrument(goal),
        "place": circumstances.place(goal),
        "person": circumstances.person(goal, kind),
        "role": circumstances.role(goal),
        "company": circumstances.company(goal),
        "amount": goal.amount.words if goal.amount else "",
        "share": f" out of {goal.amount.words}" if goal.amount else "",
        "guests": circumstances.guests(goal),
        "aim": f' ("{whole}")' if whole and len(whole) > 2 else "",
        "goal": whole,
        "Goal": capital(fit(yours(goal.rest), 60)) if goal.verb else "",
        "Session": circumstances.session(goal),
    }
