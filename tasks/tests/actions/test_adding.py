from datetime import date

import pytest

from dueit.core.events import undo
from dueit.core.events.models import AuditEntry
from dueit.core.live.models import LiveRow
from tasks import actions
from tasks.actions import NewTask
from tasks.domain.refusals import MoveDenied
from tasks.models import Task
from tasks.tests.factories import NOON, TaskFactory

FRIDAY = date(2026, 3, 6)


class TestAddTask:
    def test_goes_to_the_bottom_and_leaves_a_trace(self, project, alice):
        first = actions.add_task(project, NewTask(title="First"), by=alice, at=NOON)
        second = actions.add_task(project, NewTask(title="Second", planned_on=FRIDAY), by=alice, at=NOON)

        assert list(Task.objects.in_order()) == [first, second]
        assert second.trace == AuditEntry.objects.about(f"task-{second.pk}").get()
        assert LiveRow.objects.last().topic == f"project-{project.pk}"

    def test_a_viewer_may_not(self, project, viewer):
        with pytest.raises(MoveDenied):
            actions.add_task(project, NewTask(title="First"), by=viewer, at=NOON)

        assert not Task.objects.exists()


class TestStartAfresh:
    def test_opens_a_new_one_in_the_old_ones_place(self, project, task, alice):
        below = TaskFactory(project=project)

        fresh = actions.start_afresh(task, NewTask(title="Call Noor"), by=alice, at=NOON)

        assert list(Task.objects.open().in_order()) == [fresh, below]
        assert fresh.afresh_from == task
        assert Task.objects.get(pk=task.pk).state == "skipped"

    def test_undo_opens_the_old_one_again(self, task, alice):
        fresh = actions.start_afresh(task, NewTask(title="Call Noor"), by=alice, at=NOON)

        undo.undo(fresh.trace, by=alice, at=NOON)

        assert list(Task.objects.open()) == [task]
        assert not Task.objects.filter(pk=fresh.pk).exists()


class TestBreakDown:
    def test_a_viewer_takes_nobodys_place(self, task, viewer):
        with pytest.raises(MoveDenied):
            actions.break_down(task, [NewTask(title="Find the number")], by=viewer, at=NOON)
        with pytest.raises(MoveDenied):
            actions.start_afresh(task, NewTask(title="Call Noor"), by=viewer, at=NOON)

        assert Task.objects.get().state == "waiting"

    def test_smaller_steps_take_its_place(self, project, task, alice):
        below = TaskFactory(project=project)

        parts = actions.break_down(task, [NewTask(title="Find the number"), NewTask(title="Call")], by=alice, at=NOON)

        assert list(Task.objects.open().in_order()) == [*parts, below]
        assert {part.part_of for part in parts} == {task}
