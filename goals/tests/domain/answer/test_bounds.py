"""Whatever a model writes, nothing but a plan within its bounds gets through."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goals.domain.answer import TurnedDown, Unfit, read
from goals.tests.domain.answer.answers import TITLES, answer, request

WORDS = st.text(max_size=150)
STEPS = st.lists(
    st.fixed_dictionaries(
        {
            "key": WORDS,
            "title": WORDS | st.sampled_from(TITLES) | st.builds("Sort folder {}".format, st.integers(0, 40)),
            "minutes": st.integers(1, 60) | st.integers(-10, 300),
            "depends_on": st.lists(WORDS, max_size=3),
            "why": WORDS,
            "first_move": st.none() | WORDS,
        }
    ),
    max_size=25,
)


def plan_or_none(written, asked):
    try:
        return read(written, asked)
    except Unfit:
        return None


def is_within_bounds(plan, asked):
    fewest, most = asked.bounds
    shortest, longest = asked.size.minutes
    return (
        fewest <= len(plan.steps) <= most
        and plan.steps[0].minutes <= asked.size.first_step
        and all(shortest <= step.minutes <= longest for step in plan.steps)
        and all(0 < len(step.title) <= 120 for step in plan.steps)
        and all(set(step.depends_on) <= keys_before(plan, index) for index, step in enumerate(plan.steps))
    )


def keys_before(plan, index):
    return {step.key for step in plan.steps[:index]}


class TestWhateverComes:
    @given(st.text())
    def test_is_a_plan_or_unfit(self, written):
        with pytest.raises((Unfit, TurnedDown)):
            read(written, request())

    @given(STEPS, WORDS, st.integers(1, 5))
    def test_obeys_the_bounds(self, items, summary, level):
        asked = request(level=level, existing=(TITLES[0],))
        made = plan_or_none(json.dumps(answer(steps=items, summary=f"Do your taxes. {summary}")), asked)

        assert made is None or is_within_bounds(made, asked)
