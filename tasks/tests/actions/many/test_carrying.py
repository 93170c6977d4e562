"""Carrying many tasks to another project."""

import pytest

from dueit.core.events.models import AuditEntry
from dueit.core.events.undo import CannotUndo
from dueit.core.live.models import LiveRow
from tasks import actions
from tasks.actions import do_many
from tasks.domain.refusals import Archived, MoveDenied
from tasks.domain.roles import Role
from tasks.models import Task
from tasks.tests.actions.many.conftest import ids
from tasks.tests.factories import NOON, CommentFactory, MembershipFactory, TaskFactory
from tasks.tests.hands import hands, states
from tasks.tests.trail import told_of


def titles(project):
    return list(Task.objects.filter(project=project).in_order().values_list("title", flat=True))


def carry(tasks, to, by):
    return do_many(ids(*tasks), "carry", by=by, at=NOON, to=to)


class TestCarrying:
    def test_keeps_their_order_words_author_and_history(self, project, tasks, alice, bob, elsewhere):
        Task.objects.filter(pk=tasks[0].pk).update(author=bob)
        CommentFactory(task=tasks[0], author=bob)
        actions.move_task(tasks[1], "start", by=bob, at=NOON)

        assert carry(tasks[::-1], elsewhere, alice).number == 3

        assert titles(elsewhere) == ["Already there", *(task.title for task in tasks)]
        assert titles(project) == []
        first = Task.objects.get(pk=tasks[0].pk)
        assert (first.author, first.comments.count(), first.state) == (bob, 1, "waiting")
        assert told_of(tasks[1]) == ["TaskMoved", "TaskCarried"]

    def test_frees_who_is_not_there_and_withdraws_offers(self, project, tasks, alice, bob, carol, elsewhere):
        MembershipFactory(project=elsewhere, user=carol)
        for task, person in zip(tasks, (bob, carol), strict=False):
            actions.take_task(task, by=person, at=NOON)
        actions.offer_task(tasks[2], bob, by=alice, at=NOON)

        carry(tasks, elsewhere, alice)

        assert [hands(task) for task in tasks] == [(None, None), (carol.pk, None), (None, None)]
        assert states(tasks[2]) == ["withdrawn"]

    def test_tells_both_places_once_and_names_the_other_to_nobody(self, project, tasks, alice, elsewhere):
        before = LiveRow.objects.count()

        carry(tasks, elsewhere, alice)

        topics = [row.topic for row in LiveRow.objects.order_by("pk")[before:]]
        assert sorted(topics) == sorted(f"project-{one.pk}" for one in (project, elsewhere))
        [left] = AuditEntry.objects.filter(kind="TasksCarriedAway")
        assert (left.project_id, left.details) == (project.pk, {"count": 3})
        assert AuditEntry.objects.filter(kind="TaskCarried", project_id=elsewhere.pk).count() == 3


class TestLeave:
    def test_is_needed_in_both_places(self, project, tasks, alice, bob, viewer, elsewhere):
        MembershipFactory(project=elsewhere, user=viewer)
        MembershipFactory(project=elsewhere, user=bob, role="viewer")
        for nobody in (viewer, bob):
            with pytest.raises(MoveDenied):
                carry(tasks, elsewhere, nobody)

        assert len(titles(project)) == 3

    def test_is_for_whoever_could_offer_it(self, project, tasks, bob, carol, elsewhere):
        for person in (bob, carol):
            MembershipFactory(project=elsewhere, user=person)
        actions.take_task(tasks[0], by=carol, at=NOON)

        with pytest.raises(MoveDenied):
            carry(tasks, elsewhere, bob)

        assert len(titles(project)) == 3
        assert carry(tasks[1:], elsewhere, bob).number == 2
        assert carry(tasks[:1], elsewhere, carol).number == 1

    def test_ends_where_nothing_moves(self, tasks, alice, elsewhere):
        actions.archive_project(elsewhere, by=alice, at=NOON)

        with pytest.raises(Archived):
            carry(tasks, elsewhere, alice)


class TestUndo:
    def test_brings_them_back_to_their_places_and_hands(self, project, tasks, alice, bob, elsewhere):
        last = TaskFactory(project=project, title="Last")
        actions.take_task(tasks[0], by=bob, at=NOON)
        actions.offer_task(tasks[1], bob, by=alice, at=NOON)
        trace = carry(tasks, elsewhere, alice).trace

        actions.undo_many(trace, by=alice, at=NOON)

        assert titles(project) == [*(task.title for task in tasks), last.title]
        assert [hands(task) for task in tasks] == [(bob.pk, None), (None, bob.pk), (None, None)]

    def test_has_both_places_look_again(self, project, tasks, alice, elsewhere):
        trace = do_many(ids(*tasks), "carry", by=alice, at=NOON, to=elsewhere).trace
        before = LiveRow.objects.count()
        actions.undo_many(trace, by=alice, at=NOON)

        heard = {(row.topic, row.kind) for row in LiveRow.objects.order_by("pk")[before:]}
        assert {(f"project-{place.pk}", "lists") for place in (project, elsewhere)} <= heard

    def test_leaves_what_has_moved_on_and_who_is_gone(self, project, tasks, alice, bob, elsewhere):
        actions.take_task(tasks[0], by=bob, at=NOON)
        trace = carry(tasks, elsewhere, alice).trace
        actions.move_task(tasks[2], "complete", by=alice, at=NOON)
        actions.leave_project(project, bob, by=bob, at=NOON)

        said = actions.undo_many(trace, by=alice, at=NOON)

        assert said.words == "2 are back. One has moved on since and stays."
        assert titles(project) == [tasks[0].title, tasks[1].title]
        assert hands(tasks[0]) == (None, None)

    def test_of_one_alone_leaves_the_others(self, project, tasks, alice, elsewhere):
        trace = carry(tasks, elsewhere, alice).trace
        one = AuditEntry.objects.get(kind="TaskCarried", subject=f"task-{tasks[0].pk}")

        assert actions.undo_carried(one, by=alice, at=NOON).project == project

        assert titles(project) == [tasks[0].title]
        assert actions.undo_many(trace, by=alice, at=NOON).words == "All 2 are back as they were."

    def test_needs_a_place_to_come_back_to(self, project, tasks, alice, bob, elsewhere):
        MembershipFactory(project=elsewhere, user=bob)
        trace = carry(tasks, elsewhere, bob).trace
        actions.give_role(project, bob, Role.VIEWER, by=alice, at=NOON)

        with pytest.raises(CannotUndo):
            actions.undo_many(trace, by=bob, at=NOON)

        assert titles(project) == []
