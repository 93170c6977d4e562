"""Writing many tasks down at once, and taking back what nobody has touched."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from dueit.core.events import undo
from dueit.core.events.undo import CannotUndo
from dueit.core.live.models import LiveRow
from tasks import actions
from tasks.actions import NewTask, add_many
from tasks.domain.refusals import Archived, MoveConflict, MoveDenied
from tasks.models import Task
from tasks.telling import tell_of_tasks
from tasks.tests.factories import NOON, TODAY, TaskFactory


def news(number):
    return [NewTask(title=f"Line {place}", planned_on=TODAY, minutes=15) for place in range(number)]


class TestAddMany:
    def test_writes_them_down_in_order_at_the_bottom_with_one_redraw(self, project, alice):
        TaskFactory(project=project, title="First")
        before = LiveRow.objects.count()

        add_many(project, news(3), by=alice, at=NOON)

        titles = list(Task.objects.filter(project=project).in_order().values_list("title", flat=True))
        assert titles == ["First", "Line 0", "Line 1", "Line 2"]
        assert LiveRow.objects.count() == before + 1
        assert [one.words for one in tell_of_tasks(undo.recent(alice, at=NOON))] == ["3 added"]

    def test_costs_as_much_for_two_as_for_fifty(self, project, alice):
        def cost(number):
            with CaptureQueriesContext(connection) as asked:
                trace = add_many(project, news(number), by=alice, at=NOON)
            with CaptureQueriesContext(connection) as asked_back:
                actions.undo_many_added(trace, by=alice, at=NOON)
            return len(asked), len(asked_back)

        cost(2)
        assert cost(2) == cost(50)

    def test_is_for_members_of_what_is_in_use(self, project, alice, viewer):
        with pytest.raises(MoveDenied):
            add_many(project, news(2), by=viewer, at=NOON)
        for number in (0, 201):
            with pytest.raises(MoveConflict):
                add_many(project, news(number), by=alice, at=NOON)
        actions.archive_project(project, by=alice, at=NOON)
        with pytest.raises(Archived):
            add_many(project, news(2), by=alice, at=NOON)

        assert not Task.objects.exists()


class TestUndo:
    def test_withdraws_what_nobody_touched_and_hands_the_lines_back(self, project, alice, bob):
        trace = add_many(project, news(3), by=alice, at=NOON)
        actions.move_task(Task.objects.get(title="Line 1"), "start", by=bob, at=NOON)

        back = undo.undo(trace, by=alice, at=NOON)

        assert back.lines == ("Line 0 ~15m", "Line 2 ~15m")
        assert back.words == "2 are lines again. One has been touched since and stays."
        assert [task.title for task in Task.objects.all()] == ["Line 1"]
        with pytest.raises(CannotUndo):
            undo.undo(trace, by=alice, at=NOON)

    def test_leads_back_to_where_they_were_written(self, project, alice):
        for day, aim in ((TODAY, "today"), (None, "some_day")):
            trace = add_many(project, [NewTask(title="Fold", planned_on=day)], by=alice, at=NOON)

            assert undo.undo(trace, by=alice, at=NOON).page == f"/tasks/add/lines/?project={project.pk}&aim={aim}"

    def test_stays_if_all_were_touched_or_one_may_not_any_more(self, project, alice, bob):
        trace = add_many(project, news(1), by=bob, at=NOON)
        actions.leave_project(project, bob, by=bob, at=NOON)
        with pytest.raises(MoveDenied):
            undo.undo(trace, by=bob, at=NOON)

        touched = add_many(project, news(1), by=alice, at=NOON)
        actions.do_many(Task.objects.values_list("pk", flat=True), "complete", by=alice, at=NOON)
        with pytest.raises(CannotUndo):
            undo.undo(touched, by=alice, at=NOON)
        assert Task.objects.count() == 2
