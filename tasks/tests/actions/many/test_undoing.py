"""One undo for all: what still stands as it was left comes back, what has moved on stays."""

from datetime import timedelta

import pytest

from dueit.core.events import undo
from dueit.core.events.models import AuditEntry
from dueit.core.events.undo import CannotUndo
from tasks import actions
from tasks.actions import do_many
from tasks.models import Task
from tasks.telling import tell_of_tasks
from tasks.tests.actions.many.conftest import ids, states
from tasks.tests.factories import NOON, TODAY, TaskFactory

SOON = TODAY + timedelta(days=9)


def recent(user):
    return [(one.words, one.name) for one in tell_of_tasks(undo.recent(user, at=NOON))]


class TestRecent:
    def test_tells_of_all_in_one_line_and_then_no_more(self, tasks, alice):
        trace = do_many(ids(*tasks), "complete", by=alice, at=NOON).trace

        assert recent(alice) == [("3 settled", "")]
        undo.undo(trace, by=alice, at=NOON)
        assert recent(alice) == []
        with pytest.raises(CannotUndo):
            undo.undo(trace, by=alice, at=NOON)


class TestUndo:
    @pytest.mark.parametrize("deed", ["complete", "skip", "some_day", "day"])
    def test_has_all_as_they_were(self, tasks, alice, deed):
        before = [task.standing for task in tasks]
        trace = do_many(ids(*tasks), deed, by=alice, at=NOON, **({"day": SOON} if deed == "day" else {})).trace

        assert undo.undo(trace, by=alice, at=NOON).words == "All 3 are back as they were."

        assert [Task.objects.get(pk=task.pk).standing for task in tasks] == before

    def test_leaves_what_has_moved_on(self, tasks, alice, bob):
        trace = do_many(ids(*tasks), "some_day", by=alice, at=NOON).trace
        actions.move_task(tasks[0], "complete", by=bob, at=NOON)
        Task.objects.filter(pk=tasks[1].pk).delete()

        assert undo.undo(trace, by=alice, at=NOON).words == "One is back. One has moved on since and stays."

        assert states([tasks[0], tasks[2]]) == ["completed", "waiting"]

    def test_stays_if_nothing_can_come_back(self, tasks, alice, bob):
        trace = do_many(ids(*tasks), "some_day", by=alice, at=NOON).trace
        do_many(ids(*tasks), "complete", by=bob, at=NOON)

        with pytest.raises(CannotUndo):
            undo.undo(trace, by=alice, at=NOON)

    def test_of_one_opens_just_that_and_the_rest_follows_later(self, tasks, alice):
        trace = do_many(ids(*tasks), "complete", by=alice, at=NOON).trace
        undo.undo(undo.last_of(f"task-{tasks[0].pk}", by=alice), by=alice, at=NOON)
        assert states(tasks) == ["waiting", "completed", "completed"]

        assert undo.undo(trace, by=alice, at=NOON).words == "All 2 are back as they were."

        assert states(tasks) == ["waiting"] * 3

    def test_is_over_where_one_is_no_longer(self, project, tasks, mine, alice, bob):
        own = TaskFactory(project=bob.personal_project)
        trace = do_many(ids(own, *tasks), "complete", by=bob, at=NOON).trace
        actions.leave_project(project, bob, by=alice, at=NOON)

        assert undo.undo(trace, by=bob, at=NOON).words == "One is back. 3 have moved on since and stay."

        assert states([own, *tasks]) == ["waiting", *["completed"] * 3]

    def test_hands_nothing_to_who_is_gone(self, project, tasks, alice, bob):
        actions.take_task(tasks[0], by=bob, at=NOON)
        trace = do_many(ids(*tasks), "skip", by=alice, at=NOON).trace
        actions.leave_project(project, bob, by=bob, at=NOON)

        undo.undo(trace, by=alice, at=NOON)

        assert Task.objects.get(pk=tasks[0].pk).assignee is None

    def test_withdraws_fresh_starts_that_nobody_touched(self, project, tasks, alice):
        trace = do_many(ids(*tasks), "afresh", by=alice, at=NOON, day=SOON).trace
        begun = Task.objects.get(afresh_from=tasks[0])
        actions.move_task(begun, "start", by=alice, at=NOON)

        undo.undo(trace, by=alice, at=NOON)

        assert states(tasks) == ["skipped", "waiting", "waiting"]
        assert list(Task.objects.filter(afresh_from__isnull=False)) == [begun]
        assert AuditEntry.objects.filter(kind="TaskRestored").count() == 2
