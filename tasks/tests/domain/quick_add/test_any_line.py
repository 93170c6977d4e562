from datetime import date, datetime, time, timedelta
from timeit import repeat

import pytest
from dateutil.rrule import rrulestr
from hypothesis import example, given
from hypothesis import strategies as st

from tasks.domain.quick_add import parse
from tasks.domain.quick_add.words import clean
from tasks.tests.domain.quick_add.examples import TODAY, lines

words = st.sampled_from(lines("words"))
typed = st.text() | st.lists(words, max_size=20).map(" ".join)
days = st.dates()


class TestAnyLine:
    @given(typed, days)
    @example("Gym every day tomorrow", date.max)
    @example("Pay in 999 years", date(9999, 12, 31))
    def test_is_understood_somehow(self, line, today):
        task = parse(line, today=today)

        assert bool(task.title) == bool(clean(line))
        assert task.planned_on is None or task.planned_on >= today
        assert task.fixed_on is None or task.fixed_on >= today

    @given(typed)
    def test_is_given_back_unchanged(self, line):
        keys = frozenset(found.key for found in parse(line, today=TODAY).found)

        task = parse(line, today=TODAY, literal=keys)

        assert (task.title, task.found) == (clean(line), ())

    @given(typed)
    def test_loses_only_the_words_that_are_shown(self, line):
        task = parse(line, today=TODAY)

        kept = f"{task.title} {' '.join(found.text for found in task.found)}"
        assert set(clean(line).split()) - set(kept.split()) <= {"-", ",", ":"} | {word + "," for word in kept.split()}

    @given(typed)
    def test_gives_rules_that_calendars_can_read(self, line):
        task = parse(line, today=TODAY)
        if not task.rrule:
            return

        first = datetime.combine(task.planned_on, time(0))
        assert rrulestr(task.rrule, dtstart=first)[0] == first
        assert task.planned_on < TODAY + timedelta(days=5 * 366)


class TestLongLines:
    @pytest.mark.parametrize(
        "bit",
        [
            "a",
            '"',
            "“",
            " 'a",
            " '",
            "1 ",
            "- ",
            "#a ",
            "! ",
            "!the ",
            "on ",
            "mon, ",
            "every ",
            "at 5 ",
            "in the ",
            "the first monday of ",
        ],
    )
    def test_take_no_longer_than_a_blink(self, bit):
        line = (bit * 10_000)[:10_000]

        seconds = min(repeat(lambda: parse(line, today=TODAY), number=1, repeat=3))

        assert seconds < 0.1
