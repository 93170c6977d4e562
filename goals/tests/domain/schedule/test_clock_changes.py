"""Every zone and every clock change to 2028: one task per local day, and none before its day."""

from bisect import bisect_left
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo, available_timezones

import pytest

from dueit.core.days import local_day, start_of_day
from goals.domain.schedule.policy import SchedulingPolicy
from goals.tests.golden.story import Story

BEGIN, END = (int(datetime(year, 1, 1, tzinfo=UTC).timestamp()) for year in (2025, 2029))
WEEK, HALF_AN_HOUR = 7 * 24 * 3600, 1800
AROUND = 40 * 3600
DAILY = SchedulingPolicy.from_json(
    {"policy_type": "fixed_interval", "start_date": "2011-01-01", "interval_days": 1, "catchup_strategy": "all"}
)


def at(second):
    return datetime.fromtimestamp(second, UTC)


def offset(second, zone):
    return at(second).astimezone(zone).utcoffset()


def clock_changes(zone):
    """Find the seconds at which the offset changes, by bisection of each week in which it does."""
    for week in range(BEGIN, END, WEEK):
        before = offset(week, zone)
        if offset(week + WEEK, zone) != before:
            seconds = range(week, week + WEEK)
            yield week + bisect_left(seconds, True, key=lambda second: offset(second, zone) != before)


def days_made(zone, change):
    """Return the local days that were seen around a change, and the days for which a task was made."""
    first = local_day(at(change - AROUND), zone)
    story, seen, made = Story(DAILY, first), [], []
    for second in range(change - AROUND, change + AROUND, HALF_AN_HOUR):
        today = local_day(at(second), zone)
        seen.append(today)
        if at(second) >= start_of_day(story.state.next_due_on, zone):
            made += [(task.occurrence_on, today) for task in story.sweep(today).made]
    return seen, made


@pytest.mark.slow
class TestClockChanges:
    def test_make_one_task_a_day_and_none_early(self):
        zones = [ZoneInfo(name) for name in sorted(available_timezones())]
        alike = {
            (change, offset(change - 1, zone), offset(change, zone)): zone
            for zone in zones
            for change in clock_changes(zone)
        }
        for (change, *_), zone in alike.items():
            seen, made = days_made(zone, change)

            assert [day for day, _ in made] == sorted(set(seen)), (zone, at(change))
            assert all(day == today for day, today in made), (zone, at(change))
        assert len(alike) > 100

    def test_let_a_day_that_a_zone_skipped_go_by(self):
        zone = ZoneInfo("Pacific/Apia")
        change = int(datetime(2011, 12, 30, 10, tzinfo=UTC).timestamp())
        seen, made = days_made(zone, change)

        assert date(2011, 12, 30) not in seen
        assert [day for day, _ in made] == sorted({*seen, date(2011, 12, 30)})
