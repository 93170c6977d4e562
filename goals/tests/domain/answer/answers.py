"""Answers as a model would write them, to be bent one field at a time."""

import json
from datetime import date

from goals.domain.breakdown import BreakdownRequest

TITLES = [
    "Open the bank site",
    "List every source of income",
    "Gather the receipts of March",
    "Fill in section one of the tax form",
    "Ask a friend to read it",
    "Send the form",
]


def request(**changes):
    fields = {"goal": "Do my taxes", "user_id": 1, "today": date(2026, 3, 4), "level": 3, **changes}
    return BreakdownRequest(**fields)


def step(title, number=1, **changes):
    return {
        "key": f"k{number}",
        "title": title,
        "minutes": 15,
        "depends_on": [],
        "why": "The next one needs it.",
        "first_move": None,
        **changes,
    }


def steps(*titles, **changes):
    return [step(title, number, **changes) for number, title in enumerate(titles, start=1)]


def answer(**changes):
    return {
        "refused": False,
        "refusal_reason": None,
        "question": None,
        "summary": "Do your taxes in one calm round.",
        "covers": "the whole goal",
        "steps": steps(*TITLES),
        "rhythm": None,
        **changes,
    }


def text(**changes):
    return json.dumps(answer(**changes))
