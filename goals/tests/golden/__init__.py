"""Runs the golden cases: one adapter per kind, from a case's input to the same keys as its `expect`."""

import json
from pathlib import Path

from goals.tests.golden import clock_cases, schedule_cases, task_cases

GOLDEN = Path(__file__).parent.with_name("golden.json")
RUNNERS = {**task_cases.RUNNERS, **clock_cases.RUNNERS, **schedule_cases.RUNNERS}


def cases():
    return json.loads(GOLDEN.read_text(encoding="utf-8"))["cases"]


def run_case(kind, given):
    """Return what our rules say about the input of a case of this kind."""
    return RUNNERS[kind](given)
