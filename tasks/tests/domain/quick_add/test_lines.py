from datetime import datetime, time

import pytest
from dateutil.rrule import rrulestr

from tasks.domain.quick_add import parse
from tasks.tests.domain.quick_add.examples import TODAY, cells, lines


def midnight(day):
    return datetime.combine(day, time(0))


class TestTitles:
    @pytest.mark.parametrize("line", lines("titles"))
    def test_stay_whole(self, line):
        task = parse(line, today=TODAY)

        assert (task.title, task.found) == (line, ())

    @pytest.mark.parametrize("line", ["", "   ", "\n\t", "\x00\x1b"])
    def test_are_empty_only_without_words(self, line):
        assert parse(line, today=TODAY).title == ""

    @pytest.mark.parametrize("line", ["#home", "@bob", "~30m", "!friday", "#home @bob ~1h", ", #home"])
    def test_are_never_eaten_by_marks(self, line):
        assert parse(line, today=TODAY).title == line

    def test_lose_what_cannot_be_printed(self):
        assert parse("Call\x00 \u202emum\r\n tomorrow\x07", today=TODAY).title == "Call mum"


class TestDates:
    @pytest.mark.parametrize("line", lines("dates"))
    def test_are_found_at_the_edges(self, line):
        typed, title, day = cells(line)

        task = parse(typed, today=TODAY)

        assert (task.title, str(task.planned_on or "")) == (title, day)
        assert (task.fixed_on, task.rrule) == (None, "")


class TestTimes:
    @pytest.mark.parametrize("line", lines("times"))
    def test_are_found_beside_their_day(self, line):
        typed, title, day, at = cells(line)

        task = parse(typed, today=TODAY)

        assert (task.title, str(task.planned_on), f"{task.at_time:%H:%M}") == (title, day, at)


class TestRhythms:
    @pytest.mark.parametrize("line", lines("rhythms"))
    def test_become_plain_rules(self, line):
        typed, title, rule, first = cells(line)

        task = parse(typed, today=TODAY)

        assert (task.title, task.rrule, str(task.planned_on)) == (title, rule, first)
        assert rrulestr(task.rrule, dtstart=midnight(task.planned_on))[0] == midnight(task.planned_on)

    @pytest.mark.parametrize(
        ("line", "at"), [("Gym every weekday at 7", 7), ("Gym every friday night", 21), ("Gym at 5 every day", 17)]
    )
    def test_may_have_a_time(self, line, at):
        assert parse(line, today=TODAY).at_time == time(at)
