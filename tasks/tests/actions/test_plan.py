from datetime import date, timedelta

import pytest

from dueit.core.events import undo
from tasks import actions
from tasks.domain.refusals import DoorsAhead, MoveConflict
from tasks.models import Task
from tasks.tests.factories import NOON, TODAY


@pytest.fixture
def put_off(task):
    """A task that was sent on twice already."""
    Task.objects.filter(pk=task.pk).update(put_off=2)
    return task


class TestPlanTask:
    def test_not_today_is_tomorrow_and_counted(self, task, alice):
        moved = actions.plan_task(task, "not_today", by=alice, at=NOON)

        assert (moved.planned_on, moved.put_off) == (date(2026, 3, 5), 1)

    def test_some_day_is_no_day_and_today_is_today(self, task, alice):
        assert actions.plan_task(task, "some_day", by=alice, at=NOON).planned_on is None
        assert actions.plan_task(task, "today", by=alice, at=NOON).planned_on == TODAY

    def test_what_is_settled_has_no_more_days(self, task, alice):
        actions.move_task(task, "complete", by=alice, at=NOON)

        with pytest.raises(MoveConflict):
            actions.plan_task(task, "not_today", by=alice, at=NOON)


class TestNotToday:
    def test_moves_a_task_twice_and_then_shows_the_doors(self, task, alice):
        for time in (1, 2):
            assert actions.plan_task(task, "not_today", by=alice, at=NOON).put_off == time

        with pytest.raises(DoorsAhead, match="choose a door"):
            actions.plan_task(task, "not_today", by=alice, at=NOON)
        assert Task.objects.get().put_off == 2

    def test_leaves_the_other_moves_free(self, put_off, alice):
        assert actions.plan_task(put_off, "some_day", by=alice, at=NOON).planned_on is None
        assert actions.plan_task(put_off, "today", by=alice, at=NOON).planned_on == TODAY


class TestRest:
    def test_comes_back_after_two_weeks_with_a_clean_slate(self, put_off, alice):
        rested = actions.plan_task(put_off, "rest", by=alice, at=NOON)

        assert (rested.planned_on, rested.put_off) == (TODAY + timedelta(days=14), 0)
        assert (rested.trace.kind, rested.trace.details["move"]) == ("TaskPlanned", "rest")

    def test_can_be_taken_back(self, put_off, alice):
        rested = actions.plan_task(put_off, "rest", by=alice, at=NOON)

        undo.undo(rested.trace, by=alice, at=NOON)

        again = Task.objects.get()
        assert (again.planned_on, again.put_off) == (TODAY, 2)


class TestAnotherDay:
    @pytest.mark.parametrize("days", [0, 1, 366])
    def test_is_one_from_today_on_and_within_a_year(self, task, alice, days):
        day = TODAY + timedelta(days=days)

        assert actions.plan_task(task, "move", by=alice, at=NOON, day=day).planned_on == day

    @pytest.mark.parametrize("day", [TODAY - timedelta(days=1), TODAY + timedelta(days=367), None])
    def test_out_of_reach_is_refused_kindly_and_moves_nothing(self, put_off, alice, day):
        before = put_off.planned_on

        with pytest.raises(MoveConflict, match="Choose today or a day within a year"):
            actions.plan_task(put_off, "move", by=alice, at=NOON, day=day)
        assert Task.objects.get().planned_on == before
