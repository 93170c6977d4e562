"""Decides which kind of goal this is, and which other kinds come close."""

from collections import Counter
from typing import Final

from goals.domain.planner.content import KINDS
from goals.domain.planner.goal import Goal
from goals.domain.planner.leads import LEADS
from goals.domain.planner.nouns import ENOUGH, NOUNS

_LEAD_WEIGHT: Final = 20
_NEIGHBOURS: Final = {
    "learn": "exam read habit",
    "write": "create read learn",
    "talk": "write learn wellbeing",
    "build": "create fix learn",
    "create": "build write learn",
    "fix": "build contact decide",
    "habit": "fitness wellbeing quit",
    "quit": "habit wellbeing health_visit",
    "fitness": "habit learn event",
    "event": "contact trip create",
    "trip": "event money decide",
    "move": "decide paperwork clean",
    "clean": "sell fix habit",
    "paperwork": "contact money decide",
    "job_hunt": "write learn talk",
    "money": "habit paperwork sell",
    "exam": "learn read habit",
    "health_visit": "contact habit wellbeing",
    "gift": "create decide event",
    "read": "learn habit write",
    "decide": "money paperwork trip",
    "contact": "friends write event",
    "friends": "contact event habit",
    "sell": "clean money grow",
    "grow": "build sell write",
    "wellbeing": "habit friends health_visit",
    "generic": "learn build habit",
}


def kind_of(goal: Goal) -> str:
    """Return the kind whose steps fit best, or "generic"."""
    if not goal.english:
        return "generic"
    scores = _scores(goal)
    best, score = scores.most_common(1)[0] if scores else ("generic", 0)
    return best if score >= ENOUGH else "generic"


def likely(goal: Goal, kind: str) -> tuple[str, str, str]:
    """Return three kinds to offer, the chosen one first; "generic" is always on offer beside them."""
    found = [name for name, _ in _scores(goal).most_common()]
    near = [*found, *_NEIGHBOURS[kind].split(), *_NEIGHBOURS["generic"].split()]
    first, second, third, *_ = dict.fromkeys(name for name in [kind, *near] if name != "generic" and name in KINDS)
    return first, second, third


def _scores(goal: Goal) -> Counter[str]:
    scores: Counter[str] = Counter()
    if lead := next((kind for kind, pattern in LEADS if pattern.match(goal.timeless)), None):
        scores[lead] += _LEAD_WEIGHT
    for kind, weight, pattern in NOUNS:
        if pattern.search(goal.timeless):
            scores[kind] += weight
    return scores
