from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notifications.domain.quiet_hours import QuietHours
from notifications.domain.quiet_times import QuietTimes, never_ends

BERLIN = ZoneInfo("Europe/Berlin")
DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)
FIRST, LAST = datetime(2026, 1, 1, tzinfo=UTC), datetime(2028, 1, 1, tzinfo=UTC)
WORKING = frozenset(range(5))
# start, end, days: such as meet in the night, in which clocks change
DAYS_OF_PEOPLE = (
    ((time(22), time(7), frozenset(range(7))),),
    ((time(1), time(2, 30), frozenset(range(7))), (time(2, 15), time(3, 30), frozenset({6}))),
    ((time(12), time(13), WORKING), (time(23, 30), time(2), frozenset({5, 6})), (time(2), time(8), frozenset({6, 0}))),
)


def quiet(*windows, zone=BERLIN, **rest):
    hours = (QuietHours(start=start, end=end, zone=zone, days=days) for start, end, days in windows)
    return QuietTimes(zone=zone, windows=tuple(hours), **rest)


def berlin(day, hour, minute=0):
    return datetime.combine(date(2026, 6, day), time(hour, minute), BERLIN)


EVERY_DAY = frozenset(range(7))
NIGHT, NOON, MORNING = (time(22), time(7), EVERY_DAY), (time(12), time(13), EVERY_DAY), (time(6, 30), time(9), WORKING)


class TestQuietTimes:
    def test_end_when_all_windows_have_ended(self):
        assert quiet(NIGHT, MORNING).next_allowed(berlin(1, 23)) == berlin(2, 9)
        assert quiet(NIGHT, MORNING).next_allowed(berlin(5, 23)) == berlin(6, 7)
        assert quiet(NIGHT, NOON).next_allowed(berlin(1, 12, 30)) == berlin(1, 13)
        assert quiet(NIGHT, NOON).next_allowed(berlin(1, 14)) == berlin(1, 14)
        assert not quiet().is_quiet(berlin(1, 3))

    def test_last_until_the_day_of_theirs_on_which_all_may_come_again(self):
        silent = quiet(NIGHT, silent_until=date(2026, 6, 4), day_start=time(3))

        assert silent.next_allowed(berlin(1, 12)) == berlin(4, 7)
        assert quiet(silent_until=date(2026, 6, 4), day_start=time(3)).next_allowed(berlin(1, 12)) == berlin(4, 3)
        assert not silent.is_quiet(berlin(4, 7))

    def test_say_why(self):
        assert quiet(NIGHT).why(berlin(1, 23)) == "quiet hours until 07:00"
        assert quiet(NIGHT, silent_until=date(2026, 6, 4)).why(berlin(1, 23)) == (
            "you paused everything until 4 June, 07:00"
        )

    def test_that_would_never_end_are_told_apart_and_count_for_nothing(self):
        halves = (time(8), time(20), EVERY_DAY), (time(20), time(8), EVERY_DAY)
        almost = (time(8), time(20), EVERY_DAY), (time(20), time(8), EVERY_DAY - {6})

        assert never_ends(quiet(*halves).windows)
        assert quiet(*halves).next_allowed(berlin(1, 12)) == berlin(1, 12)
        assert not never_ends(quiet(*almost).windows)
        assert quiet(*almost).next_allowed(berlin(1, 12)) == berlin(7, 20)
        assert not never_ends([])

    @given(
        st.lists(st.tuples(st.times(), st.times(), st.frozensets(st.integers(0, 6), min_size=1)), max_size=5),
        st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1), timezones=st.just(UTC)),
    )
    def test_are_free_at_the_first_instant_that_is_free_of_each(self, windows, at):
        times = quiet(*windows)
        allowed = times.next_allowed(at)

        if never_ends(times.windows):
            return
        assert not any(window.is_quiet(allowed) for window in times.windows)
        between = (at + (allowed - at) * part / 32 for part in range(32) if allowed > at)
        assert all(any(window.is_quiet(moment) for window in times.windows) for moment in between)


@cache
def changes(name):
    """Return the instants at which a zone's clock changes, after which its wall is told by another offset."""
    zone, found = ZoneInfo(name), []
    day, offset = FIRST, FIRST.astimezone(zone).utcoffset()
    while day < LAST:
        if (after := (day + DAY).astimezone(zone).utcoffset()) != offset:
            low, high = day, day + DAY
            while high - low > timedelta(seconds=1):
                middle = low + (high - low) // 2
                low, high = (middle, high) if middle.astimezone(zone).utcoffset() == offset else (low, middle)
            found.append(high.replace(microsecond=0))
        day, offset = day + DAY, after
    return found


def is_quiet_on_the_wall(windows, at, zone):
    """Say it in the plainest way: what the wall shows, and on which day it began."""
    wall = at.astimezone(zone)
    for start, end, days in windows:
        if start < end and start <= wall.time() < end and wall.weekday() in days:
            return True
        if start > end and wall.time() >= start and wall.weekday() in days:
            return True
        if start > end and wall.time() < end and (wall.weekday() - 1) % 7 in days:
            return True
    return False


class TestAllZones:
    """Never in quiet hours, and never later than they last, in every zone and at every change of its clock."""

    @pytest.mark.slow
    def test_know_each_change_of_the_clock_to_the_end_of_2027(self):
        wrong, seen = [], 0
        names = sorted(available_timezones())
        for name in names:
            zone = ZoneInfo(name)
            for change in changes(name) or [datetime(2026, 3, 4, tzinfo=UTC)]:
                for windows in DAYS_OF_PEOPLE:
                    for before in (26 * 60, 190, 61, 31, 1, 0, -29, -61):
                        at = change - before * MINUTE
                        seen += 1
                        wrong += [(name, at, windows)] * is_wrong(windows, at, zone)

        assert (len(names) > 590, seen > 20_000, wrong) == (True, True, [])


def is_wrong(windows, at, zone):
    allowed = quiet(*windows, zone=zone).next_allowed(at)
    if is_quiet_on_the_wall(windows, allowed, zone):
        return True
    if allowed == at:
        return False
    between = [at + step * 15 * MINUTE for step in range((allowed - at) // (15 * MINUTE) + 1)]
    between = [moment for moment in between if moment < allowed]
    return not all(is_quiet_on_the_wall(windows, moment, zone) for moment in [*between, allowed - MINUTE / 60])
