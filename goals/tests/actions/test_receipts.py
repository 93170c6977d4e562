"""The receipts that the sweep leaves, and what nobody can do to any."""

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from dueit.core.events.models import AuditEntry
from goals import actions
from goals.actions.courses import Decided, course_of
from goals.actions.receipts import leave_receipts
from goals.domain.replanning import Code
from goals.domain.schedule.sweeping import sweep
from goals.models import Occurrence, Receipt, Recurrence
from goals.tests.factories import NOON, TODAY, GoalFactory
from goals.tests.rhythms import DAY, daily, policy, repeating, settle, tasks_of
from goals.tests.spreads import on_day, taken, until


class TestSweep:
    def test_leaves_the_same_receipt_by_nobody(self, goal):
        repeating(goal, until(29, 3))

        on_day(10)

        receipt = Receipt.objects.get()
        assert (receipt.cause, receipt.by) == ("sweep", None)
        assert [change.code for change in receipt.lines if change.task] == [Code.MOVED_TO_TODAY]
        assert AuditEntry.objects.filter(kind="GoalReplanned", actor=None).count() == 1

    def test_costs_the_same_number_of_statements_for_1_and_20_receipts(self, alice):
        def statements(number, day):
            for goal in GoalFactory.create_batch(number, project=alice.personal_project, owner=alice):
                repeating(goal, until())
            with CaptureQueriesContext(connection) as asked:
                on_day(day)
            return len(asked)

        on_day(0)
        few = statements(1, 10)
        Recurrence.objects.all().delete()
        many = statements(20, 10)

        assert Receipt.objects.count() == 21
        assert many == few

    def test_says_what_went_with_its_week(self, goal):
        repeating(goal, policy("times_per_week", times_per_week=7))

        on_day(5)

        receipt = Receipt.objects.get()
        assert receipt.lines[0].code is Code.WEEK_IS_OVER

    def test_leaves_none_where_nothing_moved_or_days_stay(self, goal, alice):
        repeating(goal, until())
        settle(goal)
        other = GoalFactory(project=goal.project, owner=alice)
        repeating(other, daily(catchup_strategy="skip"))

        on_day(10)

        assert not Receipt.objects.exists()

    def test_tells_nothing_of_what_somebody_began_just_then(self, goal):
        repeating(goal, until())
        course, day = course_of(Recurrence.objects.select_related("goal", "keeper").get()), TODAY + 10 * DAY
        before = course.recurrence.standing
        decided = Decided(course, sweep(before, course.policy, course.situation, day), day, before)

        leave_receipts([decided], frozenset(), at=NOON)
        assert not Receipt.objects.exists()
        leave_receipts([decided], {tasks_of(goal)[0].pk}, at=NOON)
        assert Receipt.objects.count() == 1

    def test_taken_back_is_left_alone_from_then_on(self, goal, alice):
        repeating(goal, until(29, 3))
        on_day(10)

        actions.undo_receipt(Receipt.objects.get(), by=alice, at=NOON + 10 * DAY)
        on_day(10)
        on_day(20)

        assert tasks_of(goal)[0].planned_on == TODAY
        assert Occurrence.objects.get(task=tasks_of(goal)[0]).is_kept

    def test_gives_back_what_a_week_took(self, goal, alice):
        repeating(goal, policy("times_per_week", times_per_week=7))
        on_day(5)

        actions.undo_receipt(Receipt.objects.get(), by=alice, at=NOON + 5 * DAY)
        on_day(6)

        first = tasks_of(goal)[0]
        assert (first.state, first.planned_on) == ("waiting", TODAY)


class TestDatabase:
    def test_refuses_to_change_a_receipt(self, goal, alice):
        repeating(goal, until())
        receipt = taken(goal, alice)

        for change in ({"changes": []}, {"made_at": NOON}, {"before": {}}):
            with pytest.raises(IntegrityError, match="receipt never changes"), transaction.atomic():
                Receipt.objects.filter(pk=receipt.pk).update(**change)
