"""When the days of a goal begin: by its person's clock, or by that of a shared project."""

from datetime import UTC, datetime, time

import pytest

from accounts.actions import retune_profile
from accounts.domain.zones import UnknownZone
from dueit.core.events.undo import undo
from goals import actions
from goals.models import Recurrence
from goals.tests.factories import NOON, TODAY, GoalFactory
from goals.tests.rhythms import DAY, repeating, settle
from tasks.actions import open_project, set_clock
from tasks.domain.refusals import MoveConflict, MoveDenied


@pytest.fixture
def own(alice):
    """A goal of Alice's own, done for today."""
    return done_for_today(GoalFactory(project=alice.personal_project, owner=alice))


@pytest.fixture
def theirs(alice):
    """A goal of a project that Alice opened in Berlin, done for today."""
    return done_for_today(GoalFactory(project=open_project("Spring zine fair", by=alice, at=NOON), owner=alice))


def done_for_today(goal):
    repeating(goal)
    settle(goal)
    return goal


def next_due_at():
    return Recurrence.objects.get().next_due_at


class TestOfAPerson:
    def test_moves_the_beginning_of_the_day(self, own, alice):
        assert next_due_at() == datetime(2026, 3, 4, 23, tzinfo=UTC)

        retune_profile(alice, by=alice, at=NOON, time_zone="America/New_York", day_start=time(4))

        assert next_due_at() == datetime(2026, 3, 5, 9, tzinfo=UTC)
        assert actions.sweep_due(at=datetime(2026, 3, 5, 8, 59, tzinfo=UTC)).tasks == 0
        assert actions.sweep_due(at=datetime(2026, 3, 5, 9, tzinfo=UTC)).tasks == 1

    def test_of_a_stranger_moves_nothing(self, own, bob):
        before = next_due_at()

        retune_profile(bob, by=bob, at=NOON, time_zone="America/New_York")

        assert next_due_at() == before


class TestOfAProject:
    def test_is_what_its_goals_go_by_whoever_moves(self, theirs, alice):
        retune_profile(alice, by=alice, at=NOON, time_zone="America/New_York", day_start=time(4))
        assert next_due_at() == datetime(2026, 3, 4, 23, tzinfo=UTC)

        set_clock(theirs.project, "Asia/Tokyo", by=alice, at=NOON)

        assert next_due_at() == datetime(2026, 3, 4, 15, tzinfo=UTC)
        assert actions.sweep_due(at=datetime(2026, 3, 4, 15, tzinfo=UTC)).tasks == 1

    def test_that_is_taken_back_is_gone_by_as_before(self, theirs, alice):
        before = next_due_at()
        undo(set_clock(theirs.project, "Asia/Tokyo", by=alice, at=NOON).trace, by=alice, at=NOON)

        assert next_due_at() == before

    def test_counts_for_goals_to_come(self, theirs, alice):
        set_clock(theirs.project, "Pacific/Kiritimati", by=alice, at=NOON)

        recurrence = repeating(GoalFactory(project=theirs.project, owner=alice))

        assert (recurrence.time_zone, recurrence.watermark) == ("Pacific/Kiritimati", TODAY + DAY)

    def test_is_set_by_owners_to_a_place_that_there_is(self, project, alice, bob):
        with pytest.raises(MoveDenied):
            set_clock(project, "Asia/Tokyo", by=bob, at=NOON)
        with pytest.raises(UnknownZone):
            set_clock(project, "Mars/Olympus", by=alice, at=NOON)
        with pytest.raises(MoveConflict):
            set_clock(alice.personal_project, "Asia/Tokyo", by=alice, at=NOON)

        project.refresh_from_db()
        assert project.time_zone == "UTC"
