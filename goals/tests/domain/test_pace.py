from datetime import date, timedelta

import pytest

from goals.domain.pace import Pace, spread

WEDNESDAY = date(2026, 3, 4)


def days_ahead(aims):
    return [aim and (aim - WEDNESDAY).days for aim in aims]


class TestSpread:
    def test_leaves_all_but_the_first_for_some_day(self):
        aims = spread([10, 10, 10], Pace.WHENEVER, today=WEDNESDAY, minutes_per_day=30)

        assert aims == [WEDNESDAY, None, None]

    def test_offers_one_or_two_a_week(self):
        aims = spread([30] * 4, Pace.WEEKLY, today=WEDNESDAY, minutes_per_day=30)

        assert days_ahead(aims) == [0, 3, 6, 10]

    def test_leaves_sundays_free(self):
        aims = spread([30] * 6, Pace.DAILY, today=WEDNESDAY, minutes_per_day=30)

        assert days_ahead(aims) == [0, 1, 2, 3, 5, 6]

    def test_lets_small_steps_share_a_sitting(self):
        aims = spread([2, 8, 15, 10, 8], Pace.DAILY, today=WEDNESDAY, minutes_per_day=30)

        assert days_ahead(aims) == [0, 0, 0, 1, 1]

    def test_gives_a_long_step_a_day_of_its_own(self):
        aims = spread([10, 180, 10], Pace.DAILY, today=WEDNESDAY, minutes_per_day=30)

        assert days_ahead(aims) == [0, 1, 2]

    @pytest.mark.parametrize("pace", list(Pace))
    def test_begins_today_and_never_goes_back(self, pace):
        aims = spread([20] * 12, pace, today=WEDNESDAY, minutes_per_day=30)

        aimed = [aim for aim in aims if aim]
        assert len(aims) == 12
        assert aimed[0] == WEDNESDAY
        assert aimed == sorted(aimed)
        assert aimed[-1] <= WEDNESDAY + timedelta(weeks=8)

    def test_has_nothing_to_say_about_no_steps(self):
        assert spread([], Pace.DAILY, today=WEDNESDAY, minutes_per_day=30) == []
