"""Taking back what was spread again."""

from datetime import timedelta

import pytest
from django.db.models import F

from dueit.core.events.models import AuditEntry
from dueit.core.events.undo import CannotUndo, undo
from goals import actions
from goals.models import Occurrence, Receipt, Recurrence
from goals.tests.factories import TODAY
from goals.tests.rhythms import DAY, daily, plans, repeating, tasks_of
from goals.tests.spreads import LATER, crowded, standing, taken, until
from tasks.actions import move_task, plan_task, start_afresh
from tasks.actions.adding import NewTask
from tasks.domain.refusals import MoveDenied


class TestUndo:
    def test_restores_exactly_for_seven_days(self, goal, alice, bob):
        crowded(goal)
        before = standing()
        receipt = taken(goal, alice)

        back = actions.undo_receipt(receipt, by=alice, at=LATER + 7 * DAY)

        assert standing() == before
        assert back.undone_at == LATER + 7 * DAY
        assert Occurrence.objects.filter(is_open=True, is_kept=False).count() == 3
        with pytest.raises(CannotUndo, match="back already"):
            actions.undo_receipt(receipt, by=alice, at=LATER + 7 * DAY)

    def test_is_refused_after_that_and_to_strangers(self, goal, alice, mallory):
        repeating(goal, until())
        receipt = taken(goal, alice)

        with pytest.raises(CannotUndo, match="seven days"):
            actions.undo_receipt(receipt, by=alice, at=LATER + 7 * DAY + timedelta(seconds=1))
        with pytest.raises(MoveDenied):
            actions.undo_receipt(receipt, by=mallory, at=LATER)
        assert plans(goal) == [3]

    @pytest.mark.parametrize(
        ("act", "reason"),
        [
            (lambda task, by: move_task(task, "complete", by=by, at=LATER), "was settled"),
            (lambda task, by: move_task(task, "start", by=by, at=LATER), "was begun"),
            (lambda task, by: plan_task(task, "not_today", by=by, at=LATER), "got another day"),
            (lambda task, by: start_afresh(task, NewTask(title="Again"), by=by, at=LATER), "was settled"),
        ],
    )
    def test_says_what_stays_and_why(self, goal, alice, act, reason):
        repeating(goal, until())
        receipt = taken(goal, alice)
        act(tasks_of(goal)[0], alice)
        since = standing()

        with pytest.raises(CannotUndo, match=f"“{goal}” {reason} since"):
            actions.undo_receipt(receipt, by=alice, at=LATER)
        assert (standing(), Receipt.objects.get().undone_at) == (since, None)

    def test_keeps_what_came_up_since(self, goal, alice):
        repeating(goal, until())
        receipt = taken(goal, alice)
        Recurrence.objects.update(watermark=F("watermark") + DAY, seen_on=TODAY + 4 * DAY)

        actions.undo_receipt(receipt, by=alice, at=LATER + DAY)

        recurrence = Recurrence.objects.get()
        assert (plans(goal), recurrence.next_due_on) == ([0], TODAY + 10 * DAY)
        assert recurrence.seen_on == TODAY + 4 * DAY

    def test_is_refused_once_the_days_were_spread_again(self, goal, alice):
        repeating(goal, until())
        first = taken(goal, alice)
        taken(goal, alice, at=LATER + DAY)

        with pytest.raises(CannotUndo, match="planned again since"):
            actions.undo_receipt(first, by=alice, at=LATER + DAY)

    def test_is_refused_in_another_rhythm(self, goal, alice):
        repeating(goal, until())
        receipt = taken(goal, alice)
        actions.repeat_goal(goal, daily(), by=alice, at=LATER)

        with pytest.raises(CannotUndo, match="planned again since"):
            actions.undo_receipt(receipt, by=alice, at=LATER)
        assert plans(goal) == [3]

    def test_is_what_the_toast_offers_too(self, goal, alice):
        repeating(goal, until())
        before = standing()
        receipt = taken(goal, alice)

        undo(receipt.trace, by=alice, at=LATER)

        assert standing() == before
        assert AuditEntry.objects.latest("pk").details["entry_id"] == receipt.trace.pk
