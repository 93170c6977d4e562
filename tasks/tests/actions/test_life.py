from datetime import date

import pytest

from dueit.core.events.models import AuditEntry
from tasks import actions
from tasks.domain.refusals import MoveConflict, MoveDenied
from tasks.models import Task
from tasks.tests.factories import NOON, TODAY


class TestMoveTask:
    def test_completes_once(self, task, alice, bob):
        done = actions.move_task(task, "complete", by=alice, at=NOON)
        again = actions.move_task(task, "complete", by=bob, at=NOON)

        assert (done.state, done.settled_on, done.settled_by) == ("completed", TODAY, alice)
        assert again.trace is None
        assert Task.objects.get().settled_by == alice

    def test_begins_and_puts_back(self, task, alice):
        begun = actions.move_task(task, "start", by=alice, at=NOON)
        assert begun.started_at == NOON

        back = actions.move_task(task, "put_back", by=alice, at=NOON)
        assert (back.state, back.started_at) == ("waiting", None)

    def test_refuses_what_is_settled_and_who_only_looks(self, task, alice, viewer):
        actions.move_task(task, "complete", by=alice, at=NOON)

        with pytest.raises(MoveConflict, match="settled already"):
            actions.move_task(task, "skip", by=alice, at=NOON)
        with pytest.raises(MoveDenied):
            actions.move_task(task, "start", by=viewer, at=NOON)

    def test_refuses_a_stranger(self, task, mallory):
        with pytest.raises(MoveDenied):
            actions.move_task(task, "complete", by=mallory, at=NOON)

        assert Task.objects.get().state == "waiting"

    def test_the_day_is_the_day_of_whoever_settles(self, task, alice):
        alice.time_zone = "Pacific/Kiritimati"
        alice.save()

        assert actions.move_task(task, "complete", by=alice, at=NOON).settled_on == date(2026, 3, 5)


class TestRemoveTask:
    def test_only_what_was_let_go(self, task, alice):
        with pytest.raises(MoveConflict):
            actions.remove_task(task, by=alice, at=NOON)

        actions.remove_task(actions.move_task(task, "skip", by=alice, at=NOON), by=alice, at=NOON)

        assert not Task.objects.exists()
        assert AuditEntry.objects.filter(kind="TaskRemoved").exists()
