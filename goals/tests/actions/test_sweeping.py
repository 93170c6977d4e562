"""The sweep with a real database: what comes up, what it costs, what may go wrong."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from dueit.core.events.models import AuditEntry
from dueit.core.live.models import LiveRow
from goals import actions
from goals.models import Occurrence, Recurrence
from goals.tests.factories import NOON, TODAY, GoalFactory
from goals.tests.rhythms import DAY, FAR, crowd, daily, keys, plans, policy, repeating, settle, tasks_of
from goals.tests.spreads import on_day
from tasks.models import Task

MINUTE = timedelta(minutes=1)


class TestStrategies:
    @pytest.mark.parametrize(
        ("said", "day", "expected"),
        [
            (daily(), 3, [0]),
            (daily(catchup_strategy="skip"), 3, [3]),
            (daily(catchup_strategy="all"), 3, [0, 1, 2, 3]),
            (daily(catchup_strategy="spread", spread_days=6), 3, [3, 4, 6, 8]),
            (daily(catchup_strategy="shift"), 3, [0]),
            (policy("deadline", deadline_date=FAR, total_occurrences=3), 11, [11]),
            (policy("times_per_week", times_per_week=7), 5, [5]),
            (policy("calendar", rrule="FREQ=WEEKLY;BYDAY=SA"), 3, [3]),
            (policy("from_completion", interval_count=2), 3, [0]),
            (policy("one_off"), 3, [0]),
        ],
    )
    def test_after_days_away(self, goal, said, day, expected):
        repeating(goal, said)

        on_day(day)

        assert sorted(plans(goal)) == expected

    def test_one_stands_for_all_until_it_is_settled(self, goal):
        repeating(goal)
        on_day(5)

        settle(goal, at=NOON + 5 * DAY)
        on_day(6)

        assert keys(goal) == ["d:2026-03-04", "d:2026-03-10"]

    def test_from_completion_counts_from_there(self, goal):
        repeating(goal, policy("from_completion", interval_count=2))
        settle(goal, at=NOON + 3 * DAY)

        on_day(4)
        assert plans(goal) == []
        on_day(5)
        assert plans(goal) == [5]

    def test_skip_lets_the_older_one_go_and_says_why(self, goal):
        repeating(goal, daily(catchup_strategy="skip"))

        on_day(1)

        old, new = tasks_of(goal)
        assert (old.state, old.reason, new.state) == ("skipped", "superseded", "waiting")
        entry = AuditEntry.objects.about(f"task-{old.pk}").latest("pk")
        assert (entry.kind, entry.actor_id, entry.details["move"]) == ("TaskMoved", None, "auto_skip")

    def test_deadline_spreads_what_waits_anew(self, goal):
        repeating(goal, policy("deadline", deadline_date=TODAY + 29 * DAY, total_occurrences=3))

        on_day(10)

        assert sorted(plans(goal)) == [10]
        assert Recurrence.objects.get().next_due_on == TODAY + 16 * DAY


class TestSweep:
    def test_writes_at_the_bottom_with_a_trace_and_news(self, goal, alice):
        above = GoalFactory(project=goal.project, owner=alice)
        repeating(above)
        repeating(goal, title="Draw a page", minutes=15)
        first, second = tasks_of(above)[0], tasks_of(goal)[0]

        assert second.position == first.position + 1000
        assert (second.title, second.minutes) == ("Draw a page", 15)
        assert AuditEntry.objects.about(f"task-{second.pk}").get().actor_id is None
        assert LiveRow.objects.filter(topic=f"project-{goal.project_id}", kind="lists").exists()

    def test_twice_or_with_a_clock_that_goes_back_is_once(self, goal):
        repeating(goal, daily(catchup_strategy="all"))
        on_day(2)
        for day in (2, 0, 1, 2):
            on_day(day)

        assert plans(goal) == [0, 1, 2]

    def test_leaves_a_key_that_is_there_as_it_is(self, goal, alice):
        repeating(goal)
        settle(goal)
        Recurrence.objects.update(watermark=TODAY - DAY, seen_on=None, settled_on={}, next_due_at=NOON)

        swept = on_day(0)

        assert swept.tasks == 0
        assert Task.objects.count() == Occurrence.objects.count() == 1

    def test_costs_the_same_number_of_statements_for_1_and_50_goals(self, alice):
        crowd(alice, 1)
        on_day(1)
        one = self.statements(2)
        crowd(alice, 49)
        on_day(2)

        assert self.statements(3) == one

    def statements(self, day):
        for goal in {occurrence.goal for occurrence in Occurrence.objects.select_related("goal__owner")}:
            settle(goal)
        with CaptureQueriesContext(connection) as queries:
            assert on_day(day).goals
        return len(queries)

    def test_costs_two_queries_when_nothing_is_due(self, goal, django_assert_num_queries):
        repeating(goal)
        actions.sweep_due(at=NOON)

        with django_assert_num_queries(2):
            assert actions.sweep_due(at=NOON + MINUTE).goals == 0

    def test_is_ready_when_today_opens(self, goal, alice, bob, django_assert_num_queries):
        repeating(goal)
        settle(goal)

        with django_assert_num_queries(1):
            actions.sweep_for(bob, at=NOON + DAY)
        assert actions.sweep_for(alice, at=NOON + DAY).tasks == 1
