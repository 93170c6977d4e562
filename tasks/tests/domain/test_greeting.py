from datetime import datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dueit.core.web.context import sky as drawn
from tasks.domain.greeting import greeting, lede, sky


class TestGreeting:
    @pytest.mark.parametrize(
        ("wall", "words"),
        [
            (time(5), "Good morning, Mira."),
            (time(11, 59), "Good morning, Mira."),
            (time(12), "Good afternoon, Mira."),
            (time(18), "Good evening, Mira."),
            (time(23, 30), "Good evening, Mira."),
            (time(2), "Good evening, Mira."),
        ],
    )
    def test_follows_the_hour_without_pressure(self, wall, words):
        assert greeting("Mira", wall) == words

    def test_works_without_a_name(self):
        assert greeting("", time(8)) == "Good morning."


class TestSky:
    @pytest.mark.parametrize(("wall", "name"), [(time(7), "morning"), (time(15), "day"), (time(1), "evening")])
    def test_has_three_lights(self, wall, name):
        assert sky(wall) == name

    @pytest.mark.parametrize("hour", range(24))
    def test_is_the_one_that_pages_draw(self, hour):
        assert sky(time(hour)) == drawn(datetime(2026, 3, 4, hour))


class TestLede:
    @pytest.mark.parametrize(
        ("left", "settled", "sentence"),
        [
            (3, 1, "Three things are left, and three is enough. One is already settled."),
            (1, 0, "One thing is left, and one is enough."),
            (1, 2, "One thing is left, and one is enough. Two are already settled."),
            (7, 0, "Seven things are here. Begin with one; the others can wait."),
            (24, 12, "24 things are here. Begin with one; the others can wait. 12 are already settled."),
            (0, 1, "All is settled: one thing today. The rest of the day is yours."),
            (0, 4, "All is settled: four things today. The rest of the day is yours."),
            (0, 0, "Nothing is planned, and that is a fine way to begin."),
        ],
    )
    def test_counts_calmly(self, left, settled, sentence):
        assert lede(left=left, settled=settled) == sentence

    @given(st.integers(0, 500), st.integers(0, 500))
    def test_never_presses(self, left, settled):
        words = lede(left=left, settled=settled).lower()

        assert not any(word in words for word in ("overdue", "late", "only", "missed", "behind", "%"))
