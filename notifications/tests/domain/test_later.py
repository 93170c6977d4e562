from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notifications.domain.later import Later, choices, comes_back

BERLIN = ZoneInfo("Europe/Berlin")
MIDNIGHT, THREE = time(0), time(3)
zones = st.sampled_from(["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC"])
instants = st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1), timezones=st.just(UTC))


def berlin(day, hour, minute=0, *, month=6):
    return datetime.combine(date(2026, month, day), time(hour, minute), BERLIN)


class TestLaterToday:
    @pytest.mark.parametrize(("at", "back"), [((9, 20), (12, 20)), ((16, 0), (18, 0)), ((19, 5), (22, 5))])
    def test_is_in_three_hours_or_in_the_evening(self, at, back):
        assert comes_back(Later.TODAY, berlin(1, *at), BERLIN, MIDNIGHT) == berlin(1, *back)

    def test_is_not_offered_where_it_would_be_tomorrow(self):
        assert Later.TODAY in choices(berlin(1, 20, 59), BERLIN, MIDNIGHT)
        assert Later.TODAY not in choices(berlin(1, 21), BERLIN, MIDNIGHT)
        assert Later.TODAY in choices(berlin(1, 21), BERLIN, THREE)


class TestTomorrowMorning:
    def test_is_at_nine_of_the_persons_next_day(self):
        assert comes_back(Later.TOMORROW, berlin(1, 23), BERLIN, MIDNIGHT) == berlin(2, 9)
        assert comes_back(Later.TOMORROW, berlin(2, 1), BERLIN, THREE) == berlin(2, 9)

    def test_keeps_to_the_wall_when_the_clocks_change(self):
        assert comes_back(Later.TOMORROW, berlin(28, 12, month=3), BERLIN, MIDNIGHT) == berlin(29, 9, month=3)
        assert berlin(29, 9, month=3) - berlin(28, 9, month=3) == timedelta(days=1)


class TestAfterTheWeekend:
    @pytest.mark.parametrize(("day", "back"), [(1, 8), (2, 8), (5, 8), (6, 8), (7, 8)])
    def test_is_on_the_next_monday(self, day, back):
        assert comes_back(Later.WEEK, berlin(day, 12), BERLIN, MIDNIGHT) == berlin(back, 9)


class TestAnyTime:
    @given(st.sampled_from(Later), instants, zones.map(ZoneInfo), st.sampled_from([MIDNIGHT, THREE]))
    def test_is_ahead_and_within_a_week_and_a_day(self, later, at, zone, day_start):
        back = comes_back(later, at, zone, day_start)

        assert at < back <= at + timedelta(days=8)
        assert later is Later.TODAY or back.astimezone(zone).time() == time(9)
