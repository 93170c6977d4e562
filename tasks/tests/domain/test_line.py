from datetime import date, time

import pytest

from tasks.domain.line import line_of
from tasks.domain.quick_add import parse

TODAY = date(2026, 3, 4)


class TestLineOf:
    @pytest.mark.parametrize(
        "line",
        [
            "Call Noor",
            "Call Noor tomorrow",
            "Call Noor 2026-03-09 14:30 ~15m #fair",
            "Fly to Oslo !2026-04-01 ~90m #trip #family",
        ],
    )
    def test_reads_back_into_the_same_words(self, line):
        read = parse(line, today=TODAY)
        words = {name: getattr(read, name) for name in ("planned_on", "at_time", "fixed_on", "minutes", "labels")}

        again = line_of(read.title, today=TODAY, **words)

        assert parse(again, today=TODAY) == read

    def test_says_what_people_say(self):
        assert line_of("Rest", today=TODAY, planned_on=date(2026, 3, 5), at_time=time(9)) == "Rest tomorrow 09:00"
