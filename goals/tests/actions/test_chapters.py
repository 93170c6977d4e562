"""What rhythms make of a new chapter."""

import pytest

from dueit.core.events.undo import undo
from goals.models import Occurrence, Recurrence
from goals.tests.factories import NOON, GoalFactory
from goals.tests.rhythms import DAY, daily, keys, plans, policy, repeating, tasks_of
from tasks import actions
from tasks.models import Task

LATER = NOON + 5 * DAY


@pytest.fixture
def mine(alice):
    """A goal among Alice's own things, where new chapters begin."""
    return GoalFactory(project=alice.personal_project, owner=alice)


@pytest.fixture
def chapter(mine, alice):
    """A new chapter after a frozen goal has waited for five days."""
    repeating(mine, daily(catchup_strategy="all", freeze_on_miss=True))
    return actions.answer_welcome("new_chapter", by=alice, at=LATER)


class TestLeftBehind:
    def test_thaws_what_waited(self, chapter, mine):
        first, *rest = tasks_of(mine)

        assert (first.state, first.reason) == ("skipped", "new_chapter")
        assert not Occurrence.objects.get(task=first).is_open
        assert [task.state for task in rest] == ["waiting"] * len(rest)
        assert not Recurrence.objects.get().stalled

    def test_counts_on_from_there(self, mine, alice):
        repeating(mine, policy("from_completion", interval_count=2))

        actions.answer_welcome("new_chapter", by=alice, at=LATER)

        assert Recurrence.objects.get().next_due_on == alice.today(LATER) + 2 * DAY

    def test_leaves_other_rhythms_alone(self, mine, alice, bob):
        theirs = GoalFactory(project=bob.personal_project, owner=bob)
        for goal in (mine, theirs):
            repeating(goal)

        actions.answer_welcome("new_chapter", by=alice, at=LATER)

        assert [Occurrence.objects.filter(goal=goal, is_open=True).exists() for goal in (mine, theirs)] == [False, True]


class TestBroughtBack:
    def test_stands_as_before(self, mine, alice):
        repeating(mine, daily(catchup_strategy="all", freeze_on_miss=True))
        before = Recurrence.objects.get().standing
        chapter = actions.answer_welcome("new_chapter", by=alice, at=LATER)

        undo(chapter, by=alice, at=LATER)

        assert Recurrence.objects.get().standing == before
        assert (keys(mine), plans(mine)) == (["d:2026-03-04"], [0])
        assert Occurrence.objects.get().is_open

    def test_leaves_what_somebody_has_begun(self, chapter, mine, alice):
        newer = Task.objects.open().order_by("pk").first()
        actions.move_task(newer, "start", by=alice, at=LATER)

        actions.restore_chapter(chapter, by=alice, at=LATER)

        assert Task.objects.get(pk=newer.pk).state == "in_progress"
        assert Occurrence.objects.filter(is_open=True).count() >= 2
