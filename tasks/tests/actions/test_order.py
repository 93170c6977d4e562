import pytest

from tasks import actions
from tasks.domain.refusals import MoveDenied
from tasks.models import Task
from tasks.tests.factories import NOON, TaskFactory


class TestPlaceTask:
    def test_writes_one_row(self, project, alice):
        first, second, third = TaskFactory.create_batch(3, project=project)
        before = dict(Task.objects.values_list("pk", "position"))

        actions.place_task(third, after=first, by=alice, at=NOON)

        after = dict(Task.objects.values_list("pk", "position"))
        assert list(Task.objects.in_order()) == [first, third, second]
        assert {pk for pk in after if after[pk] != before[pk]} == {third.pk}

    def test_makes_room_where_there_is_none(self, project, alice):
        tasks = [TaskFactory(project=project, position=position) for position in (1, 2, 3, 4)]

        for _ in range(12):
            actions.place_task(Task.objects.get(pk=tasks[3].pk), after=tasks[0], by=alice, at=NOON)
            tasks = list(Task.objects.in_order())

        assert len({task.position for task in tasks}) == 4

    def test_to_the_top_and_by_members_only(self, project, alice, viewer):
        first, second = TaskFactory.create_batch(2, project=project)

        actions.place_task(second, before=first, by=alice, at=NOON)

        assert list(Task.objects.in_order()) == [second, first]
        with pytest.raises(MoveDenied):
            actions.place_task(first, before=second, by=viewer, at=NOON)
