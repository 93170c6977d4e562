from datetime import date, timedelta

import pytest

from dueit.core.events import undo
from tasks import actions
from tasks.actions import NewTask
from tasks.models import Task
from tasks.tests.factories import NOON

FRIDAY = date(2026, 3, 6)


class TestUndo:
    def test_gives_the_standing_back(self, task, alice):
        done = actions.move_task(actions.move_task(task, "start", by=alice, at=NOON), "complete", by=alice, at=NOON)

        undo.undo(done.trace, by=alice, at=NOON + timedelta(minutes=5))

        again = Task.objects.get()
        assert (again.state, again.finished_at, again.started_at) == ("in_progress", None, NOON)

    @pytest.mark.parametrize("late", [timedelta(minutes=5, seconds=1), timedelta(days=1)])
    def test_after_five_minutes_done_is_done(self, task, alice, late):
        done = actions.move_task(task, "complete", by=alice, at=NOON)

        with pytest.raises(undo.CannotUndo, match="Done is done"):
            undo.undo(done.trace, by=alice, at=NOON + late)

    def test_only_ones_own_only_once_and_only_the_last(self, task, alice, bob):
        begun = actions.move_task(task, "start", by=alice, at=NOON)
        done = actions.move_task(task, "complete", by=alice, at=NOON)

        with pytest.raises(undo.CannotUndo, match="person"):
            undo.undo(done.trace, by=bob, at=NOON)
        with pytest.raises(undo.CannotUndo, match="Something else"):
            undo.undo(begun.trace, by=alice, at=NOON)
        undo.undo(done.trace, by=alice, at=NOON)
        with pytest.raises(undo.CannotUndo, match="already"):
            undo.undo(done.trace, by=alice, at=NOON)

        undo.undo(begun.trace, by=alice, at=NOON)
        assert Task.objects.get().state == "waiting"

    def test_hands_the_line_back_after_adding(self, project, alice):
        new = NewTask(title="Call Noro", planned_on=FRIDAY, minutes=10, labels=["fair"])
        task = actions.add_task(project, new, by=alice, at=NOON)

        returned = undo.undo(task.trace, by=alice, at=NOON)

        assert returned == undo.Withdrawn("Call Noro 2026-03-06 ~10m #fair")
        assert not Task.objects.exists()

    def test_what_somebody_has_touched_stays(self, project, alice, bob):
        task = actions.add_task(project, NewTask(title="Call Noor"), by=alice, at=NOON)
        actions.move_task(task, "start", by=bob, at=NOON)

        with pytest.raises(undo.CannotUndo, match="begun"):
            undo.undo(task.trace, by=alice, at=NOON)

        assert Task.objects.exists()
