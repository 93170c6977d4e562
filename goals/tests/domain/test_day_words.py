from datetime import date

import pytest

from goals.domain.day_words import day_word

WEDNESDAY = date(2026, 3, 4)


class TestDayWord:
    @pytest.mark.parametrize(
        ("day", "word"),
        [
            (date(2026, 3, 5), "today"),
            (date(2026, 3, 4), "today"),
            (date(2026, 3, 3), "yesterday"),
            (date(2026, 3, 2), "on Monday"),
            (date(2026, 2, 26), "on Thursday"),
            (date(2026, 2, 25), "on 25 February"),
            (date(2025, 12, 31), "on 31 December 2025"),
        ],
    )
    def test_is_what_one_would_say(self, day, word):
        assert day_word(day, today=WEDNESDAY) == word
