from datetime import date, timedelta

import pytest

from tasks.domain.stale import idleness

DAY = date(2026, 6, 1)


def after(days, **facts):
    return idleness(
        DAY, facts.pop("planned_on", None), facts.pop("kept_on", None), today=DAY + timedelta(days), **facts
    )


class TestIdleness:
    @pytest.mark.parametrize(
        ("days", "level"), [(0, 0), (6, 0), (7, 1), (13, 1), (14, 2), (27, 2), (28, 3), (55, 3), (56, 4), (4000, 4)]
    )
    def test_doubles_the_time_between_nudges_and_falls_silent(self, days, level):
        assert after(days).level == level

    def test_nudges_once_a_level(self):
        assert after(20).nudges(1)
        assert not after(20).nudges(2)
        assert not after(5).nudges(0)

    def test_counts_from_the_latest_of_activity_plan_and_keeping(self):
        assert after(20, planned_on=DAY + timedelta(10)).days == 10
        assert after(20, kept_on=DAY + timedelta(15)).days == 5
        assert after(20, planned_on=DAY + timedelta(30)).days == 0

    def test_rests_with_what_is_settled_or_paused(self):
        idle = after(20, can_go_stale=False)

        assert (idle.days, idle.is_stale, idle.nudges(0)) == (20, False, False)
