from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dueit.core.days import local_day, start_of_day, wall_to_utc

CAIRO, APIA, ST_JOHNS = ZoneInfo("Africa/Cairo"), ZoneInfo("Pacific/Apia"), ZoneInfo("America/St_Johns")
BERLIN, LORD_HOWE, NEW_YORK = ZoneInfo("Europe/Berlin"), ZoneInfo("Australia/Lord_Howe"), ZoneInfo("America/New_York")

zones = st.sampled_from(
    [CAIRO, APIA, ST_JOHNS, BERLIN, LORD_HOWE, NEW_YORK, ZoneInfo("Asia/Kathmandu"), ZoneInfo("UTC")]
)
days = st.dates(date(1950, 1, 1), date(2100, 1, 1))
day_starts = st.times(max_value=time(6)).map(lambda at: at.replace(second=0, microsecond=0))
instants = st.datetimes(datetime(1950, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))


class TestLocalDay:
    @pytest.mark.parametrize(
        ("at", "zone", "day"),
        [
            (datetime(2026, 1, 1, 4, 59, 59, tzinfo=UTC), NEW_YORK, date(2025, 12, 31)),
            (datetime(2010, 11, 7, 2, 30, 30, tzinfo=UTC), ST_JOHNS, date(2010, 11, 7)),
            (datetime(2011, 12, 30, 9, 59, 59, tzinfo=UTC), APIA, date(2011, 12, 29)),
            (datetime(2011, 12, 30, 10, tzinfo=UTC), APIA, date(2011, 12, 31)),
        ],
    )
    def test_is_the_date_on_the_wall(self, at, zone, day):
        assert local_day(at, zone) == day

    def test_goes_on_after_midnight_until_the_day_start(self):
        small_hours, morning = (datetime(2026, 3, 5, hour, 59, tzinfo=BERLIN) for hour in (3, 4))

        assert local_day(small_hours, BERLIN, time(4)) == date(2026, 3, 4)
        assert local_day(morning, BERLIN, time(4)) == date(2026, 3, 5)


class TestStartOfDay:
    @pytest.mark.parametrize(
        ("day", "zone", "start"),
        [
            (date(2026, 10, 25), BERLIN, datetime(2026, 10, 24, 22, tzinfo=UTC)),
            (date(2024, 4, 26), CAIRO, datetime(2024, 4, 25, 22, tzinfo=UTC)),
            (date(2011, 12, 30), APIA, datetime(2011, 12, 30, 10, tzinfo=UTC)),
            (date(2011, 12, 31), APIA, datetime(2011, 12, 30, 10, tzinfo=UTC)),
            (date(2010, 11, 7), ST_JOHNS, datetime(2010, 11, 7, 2, 30, tzinfo=UTC)),
        ],
    )
    def test_is_midnight_or_the_end_of_the_gap(self, day, zone, start):
        assert start_of_day(day, zone) == start

    def test_waits_for_a_skipped_day_start(self):
        start = start_of_day(date(2026, 10, 4), LORD_HOWE, time(2, 10))

        assert start.astimezone(LORD_HOWE).time() == time(2, 30)

    @given(days, zones, day_starts)
    def test_opens_a_day_that_the_instant_before_was_not_in(self, day, zone, day_start):
        start = start_of_day(day, zone, day_start)

        assert local_day(start, zone, day_start) >= day
        assert local_day(start - datetime.resolution, zone, day_start) < day

    @given(instants, zones, day_starts)
    def test_is_never_after_an_instant_of_the_day(self, at, zone, day_start):
        assert start_of_day(local_day(at, zone, day_start), zone, day_start) <= at


class TestWallToUtc:
    @pytest.mark.parametrize(
        ("day", "wall", "zone", "at"),
        [
            (date(2026, 11, 1), time(1, 30), NEW_YORK, datetime(2026, 11, 1, 5, 30, tzinfo=UTC)),
            (date(2026, 3, 29), time(2, 15), BERLIN, datetime(2026, 3, 29, 1, 15, tzinfo=UTC)),
            (date(2026, 10, 4), time(2, 10), LORD_HOWE, datetime(2026, 10, 3, 15, 40, tzinfo=UTC)),
        ],
    )
    def test_keeps_its_head_in_gaps_and_repeated_hours(self, day, wall, zone, at):
        assert wall_to_utc(day, wall, zone) == at

    @given(days, st.times(), zones)
    def test_takes_the_first_of_two(self, day, wall, zone):
        assert wall_to_utc(day, wall.replace(fold=1), zone) == wall_to_utc(day, wall, zone)
