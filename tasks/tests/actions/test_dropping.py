import pytest

from tasks import actions
from tasks.domain.board import Column
from tasks.domain.refusals import MoveConflict, MoveDenied
from tasks.models import Task
from tasks.tests.factories import NOON, TaskFactory
from tasks.tests.trail import told_of


class TestDropTask:
    def test_begins_it_in_its_place(self, project, alice):
        begun = TaskFactory.create_batch(2, project=project, state="in_progress", started_at=NOON)
        task = TaskFactory(project=project)

        dropped = actions.drop_task(task, Column.IN_PROGRESS, after=begun[0], by=alice, at=NOON)

        assert list(Task.objects.in_order()) == [begun[0], task, begun[1]]
        assert Task.objects.get(pk=task.pk).state == "in_progress"
        assert dropped.trace.kind == "TaskMoved"

    def test_within_its_column_only_gives_it_another_place(self, project, alice):
        first, second = TaskFactory.create_batch(2, project=project)

        dropped = actions.drop_task(second, Column.TODO, before=first, by=alice, at=NOON)

        assert list(Task.objects.in_order()) == [second, first]
        assert (dropped.trace, told_of(second)) == (None, ["TaskPlaced"])

    def test_settles_it_wherever_it_falls(self, project, alice):
        task, settled = TaskFactory(project=project), TaskFactory(project=project, settled=True)

        actions.drop_task(task, Column.DONE, after=settled, by=alice, at=NOON)

        assert Task.objects.get(pk=task.pk).state == "completed"
        assert list(Task.objects.in_order()) == [task, settled]

    @pytest.mark.parametrize("column", [Column.TODO, Column.IN_PROGRESS])
    def test_opens_nothing_that_has_ended(self, project, alice, column):
        for ended in ({"settled": True}, {"let_go": True}):
            with pytest.raises(MoveConflict):
                actions.drop_task(TaskFactory(project=project, **ended), column, by=alice, at=NOON)

    def test_is_not_for_viewers(self, project, task, viewer):
        below = TaskFactory(project=project)

        for column, near in ((Column.IN_PROGRESS, {}), (Column.TODO, {"after": below})):
            with pytest.raises(MoveDenied):
                actions.drop_task(task, column, by=viewer, at=NOON, **near)
        assert told_of(task) == []
