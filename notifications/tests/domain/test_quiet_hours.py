from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from notifications.domain.quiet_hours import QuietHours

BERLIN = ZoneInfo("Europe/Berlin")
NIGHT = QuietHours(start=time(22), end=time(7), zone=BERLIN)

zones = st.sampled_from(["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC"])
walls = st.times().map(lambda wall: wall.replace(second=0, microsecond=0))
hours = st.builds(QuietHours, start=walls, end=walls, zone=zones.map(ZoneInfo), days=st.frozensets(st.integers(0, 6)))
instants = st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1), timezones=st.just(UTC))


def berlin(day, hour, minute=0):
    return datetime.combine(date(2026, 6, day), time(hour, minute), BERLIN)


class TestQuietHours:
    def test_go_over_midnight(self):
        assert NIGHT.is_quiet(berlin(1, 22))
        assert NIGHT.is_quiet(berlin(2, 6, 59))
        assert not NIGHT.is_quiet(berlin(2, 7))
        assert NIGHT.next_allowed(berlin(1, 23)) == berlin(2, 7)

    def test_belong_to_the_day_on_which_they_start(self):
        fridays = QuietHours(start=time(22), end=time(7), zone=BERLIN, days=frozenset({4}))

        assert fridays.is_quiet(berlin(6, 6))
        assert not fridays.is_quiet(berlin(5, 6))
        assert not fridays.is_quiet(berlin(6, 23))

    def test_are_off_when_they_end_as_they_start(self):
        assert not QuietHours(start=time(8), end=time(8), zone=BERLIN).is_quiet(berlin(1, 8))

    @given(hours, instants)
    def test_end_at_the_first_instant_that_is_not_quiet(self, quiet, at):
        allowed = quiet.next_allowed(at)

        assert not quiet.is_quiet(allowed)
        assert allowed == at or quiet.is_quiet(at)
        assert all(quiet.is_quiet(at + (allowed - at) * part / 16) for part in range(16) if allowed > at)
        assert allowed - at < timedelta(days=2)
