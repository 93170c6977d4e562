from datetime import date, timedelta

import pytest

from dueit.core.events import undo
from dueit.core.events.models import AuditEntry
from dueit.core.live.models import LiveRow
from tasks import actions
from tasks.actions import NewTask
from tasks.domain.refusals import MoveConflict, MoveDenied
from tasks.models import Membership, Task
from tasks.tests.factories import NOON, TODAY, TaskFactory

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

    def test_the_day_is_the_day_of_whoever_settles(self, task, alice):
        alice.time_zone = "Pacific/Kiritimati"
        alice.save()

        assert actions.move_task(task, "complete", by=alice, at=NOON).settled_on == date(2026, 3, 5)


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
    def test_smaller_steps_take_its_place(self, project, task, alice):
        below = TaskFactory(project=project)

        parts = actions.break_down(task, [NewTask(title="Find the number"), NewTask(title="Call")], by=alice, at=NOON)

        assert list(Task.objects.open().in_order()) == [*parts, below]
        assert {part.part_of for part in parts} == {task}


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


class TestRemoveTask:
    def test_only_what_was_let_go(self, task, alice):
        with pytest.raises(MoveConflict):
            actions.remove_task(task, by=alice, at=NOON)

        actions.remove_task(actions.move_task(task, "skip", by=alice, at=NOON), by=alice, at=NOON)

        assert not Task.objects.exists()
        assert AuditEntry.objects.filter(kind="TaskRemoved").exists()


class TestPersonalProject:
    def test_everybody_has_one_from_the_start(self, alice):
        membership = Membership.objects.get(user=alice)

        assert membership.role == "owner"
        assert membership.project.personal_of == alice
        assert actions.open_personal_project(alice) == membership.project
