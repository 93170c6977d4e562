"""Many tasks at once: settled, let go, planned, started afresh; alice owns, bob is a member, mallory is a stranger."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from dueit.core.events.models import AuditEntry
from dueit.core.live.models import LiveRow
from dueit.core.tests.racing import at_once
from tasks import actions
from tasks.actions import do_many
from tasks.domain.refusals import Archived, MoveConflict, MoveDenied
from tasks.models import Project, Task
from tasks.tests.actions.many.conftest import ids, states
from tasks.tests.factories import NOON, TODAY, MembershipFactory, TaskFactory
from tasks.tests.hands import hands
from tasks.tests.trail import told_of

SOON = TODAY + timedelta(days=9)
ALL = ["complete", "skip", "today", "some_day", "day", "afresh"]


def how(deed):
    return {"day": SOON} if deed in {"day", "afresh"} else {}


class TestTogether:
    @pytest.mark.parametrize(("deed", "state"), [("complete", "completed"), ("skip", "skipped")])
    def test_tasks_are_settled_or_let_go(self, tasks, alice, deed, state):
        done = do_many(ids(*tasks), deed, by=alice, at=NOON)

        assert (done.number, done.left) == (3, {})
        assert states(tasks) == [state] * 3
        assert [told_of(task) for task in tasks] == [["TaskMoved"]] * 3
        first = Task.objects.get(pk=tasks[0].pk)
        assert (first.settled_by, first.settled_on, first.last_activity_at) == (alice, TODAY, NOON)
        assert first.version == tasks[0].version + 1

    @pytest.mark.parametrize(("deed", "day"), [("today", TODAY), ("some_day", None), ("day", SOON)])
    def test_they_get_another_day(self, project, alice, deed, day):
        tasks = TaskFactory.create_batch(3, project=project, planned_on=TODAY + timedelta(days=1))

        assert do_many(ids(*tasks), deed, by=alice, at=NOON, **how(deed)).number == 3

        assert set(Task.objects.filter(project=project).values_list("planned_on", flat=True)) == {day}

    def test_they_start_afresh_in_their_places_aimed_at_a_day(self, project, tasks, alice, bob):
        actions.take_task(tasks[0], by=bob, at=NOON)
        actions.offer_task(tasks[1], bob, by=alice, at=NOON)

        do_many(ids(*tasks), "afresh", by=alice, at=NOON, day=SOON)

        assert states(tasks) == ["skipped"] * 3
        fresh = list(Task.objects.open().filter(project=project).in_order())
        assert [(task.title, task.planned_on) for task in fresh] == [(task.title, SOON) for task in tasks]
        assert [task.afresh_from_id for task in fresh] == ids(*tasks)
        assert [hands(task) for task in fresh] == [(bob.pk, None), (None, bob.pk), (None, None)]
        assert {task.author for task in fresh} == {alice}

    @pytest.mark.parametrize("deed", ALL)
    def test_what_is_settled_already_stays_as_it_is(self, project, tasks, alice, deed):
        TaskFactory(project=project, settled=True, title="Done")
        settled = Task.objects.get(title="Done")
        tomorrow = TODAY + timedelta(days=1)
        Task.objects.filter(pk__in=ids(*tasks)).update(planned_on=tomorrow)

        done = do_many(ids(settled, *tasks), deed, by=alice, at=NOON, **how(deed))

        assert (done.number, done.left) == (3, {"already_settled": ["Done"]})
        assert Task.objects.get(pk=settled.pk).version == settled.version

    def test_nothing_to_do_leaves_no_trace(self, tasks, alice):
        done = do_many(ids(*tasks), "today", by=alice, at=NOON)

        assert (done.number, done.trace) == (0, None)
        assert len(done.left["there_already"]) == 3
        assert not AuditEntry.objects.filter(subject__startswith="task-").exists()

    @pytest.mark.parametrize("day", [None, TODAY - timedelta(days=1), TODAY + timedelta(days=400)])
    @pytest.mark.parametrize("deed", ["day", "afresh"])
    def test_a_day_out_of_reach_changes_nothing(self, tasks, alice, deed, day):
        with pytest.raises(MoveConflict) as refusal:
            do_many(ids(*tasks), deed, by=alice, at=NOON, day=day)

        assert refusal.value.code == "out_of_reach"
        assert states(tasks) == ["waiting"] * 3


class TestLeave:
    @pytest.mark.parametrize("deed", ALL)
    def test_is_asked_for_each_task_and_one_refusal_changes_nothing(self, project, tasks, bob, viewer, elsewhere, deed):
        MembershipFactory(project=elsewhere, user=viewer)
        hers = TaskFactory(project=elsewhere, planned_on=SOON + timedelta(days=1))

        with pytest.raises(MoveDenied):
            do_many(ids(hers, *tasks), deed, by=viewer, at=NOON, **how(deed))

        assert states([hers, *tasks]) == ["waiting"] * 4
        assert do_many([hers.pk], deed, by=viewer, at=NOON, **how(deed)).number == 1

    @pytest.mark.parametrize("deed", ALL)
    def test_is_nobodys_who_is_a_stranger_or_where_nothing_moves(self, project, tasks, alice, mallory, deed):
        with pytest.raises(MoveDenied):
            do_many(ids(*tasks), deed, by=mallory, at=NOON, **how(deed))
        actions.archive_project(project, by=alice, at=NOON)

        with pytest.raises(Archived):
            do_many(ids(*tasks), deed, by=alice, at=NOON, **how(deed))
        assert states(tasks) == ["waiting"] * 3

    def test_ends_at_two_hundred_and_at_what_is_gone(self, tasks, alice):
        with pytest.raises(MoveConflict) as refusal:
            do_many(range(1, 202), "complete", by=alice, at=NOON)
        with pytest.raises(Task.DoesNotExist):
            do_many([*ids(*tasks), 10**9], "complete", by=alice, at=NOON)

        assert refusal.value.code == "too_many"
        assert states(tasks) == ["waiting"] * 3


class TestCost:
    @pytest.mark.parametrize("deed", [*ALL, "offer", "carry"])
    def test_is_as_many_statements_for_two_as_for_fifty(self, project, alice, bob, carol, elsewhere, deed):
        more = how(deed) | {"offer": {"to": None}, "carry": {"to": elsewhere}}.get(deed, {})

        def cost(number):
            tasks = TaskFactory.create_batch(number, project=project, planned_on=TODAY + timedelta(days=1))
            with CaptureQueriesContext(
                connection,
            ) as asked:
                done = do_many(ids(*tasks), deed, by=alice, at=NOON, **more)
            with CaptureQueriesContext(connection) as asked_back:
                actions.undo_many(done.trace, by=alice, at=NOON)
            return len(asked), len(asked_back)

        cost(2)
        assert cost(2) == cost(50)

    def test_is_one_live_row_for_each_project(self, project, tasks, alice, mine):
        hers = TaskFactory(project=mine)
        before = LiveRow.objects.count()

        done = do_many(ids(hers, *tasks), "complete", by=alice, at=NOON)

        topics = [f"project-{pk}" for pk in (mine.pk, project.pk)]
        assert sorted(row.topic for row in LiveRow.objects.order_by("pk")[before:]) == sorted(topics)
        actions.undo_many(done.trace, by=alice, at=NOON)
        assert sorted(row.topic for row in LiveRow.objects.order_by("pk")[before + 2 :]) == sorted(topics)


@pytest.mark.django_db(transaction=True)
class TestAtOnce:
    def test_two_that_overlap_do_not_wait_for_each_other(self, project, alice, bob, elsewhere):
        MembershipFactory(project=elsewhere, user=bob, role="owner")
        here, there = (TaskFactory.create_batch(20, project=one) for one in (project, elsewhere))
        all_ids = ids(*here, *there)

        at_once(
            lambda: do_many(all_ids, "complete", by=alice, at=NOON),
            lambda: do_many(all_ids[::-1], "skip", by=bob, at=NOON),
            lambda: do_many(all_ids[10:], "some_day", by=alice, at=NOON),
            lambda: do_many(ids(*here), "carry", by=alice, at=NOON, to=elsewhere),
            refused=MoveConflict,
        )

        assert set(states([*here, *there])) <= {"completed", "skipped"}
        moved = AuditEntry.objects.filter(kind="TaskMoved").values_list("subject", flat=True)
        assert len(moved) == len(set(moved)) == 40
        assert Project.objects.filter(pk=elsewhere.pk).exists()
