from datetime import date, timedelta

import pytest

from tasks.domain.aim import spoken_day

WEDNESDAY = date(2026, 3, 4)


class TestSpokenDay:
    @pytest.mark.parametrize(
        ("ahead", "words"),
        [
            (-1, "Waiting for you"),
            (0, "Today"),
            (1, "Tomorrow"),
            (2, "Friday"),
            (6, "Tuesday"),
            (7, "11 March"),
            (365, "4 March 2027"),
        ],
    )
    def test_says_the_day_as_a_person_would(self, ahead, words):
        assert spoken_day(WEDNESDAY + timedelta(days=ahead), WEDNESDAY) == words
