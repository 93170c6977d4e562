"""Who is in a project, and as what: alice owns, bob is a member, mallory is a stranger."""

from functools import partial

import pytest

from dueit.core.events.models import AuditEntry
from dueit.core.tests.racing import at_once
from tasks.actions import give_role, hand_over, leave_project, move_task
from tasks.actions.access import role_of
from tasks.domain.refusals import MoveConflict, MoveDenied
from tasks.domain.roles import Role
from tasks.models import Membership, Task
from tasks.tests.factories import TaskFactory
from tasks.tests.trail import told_of


class TestGivingARole:
    @pytest.mark.parametrize("role", [Role.OWNER, Role.VIEWER])
    def test_is_for_owners(self, project, alice, bob, noon, role):
        with pytest.raises(MoveDenied):
            give_role(project, alice, Role.VIEWER, by=bob, at=noon)
        give_role(project, bob, role, by=alice, at=noon)

        assert (role_of(alice, project.pk), role_of(bob, project.pk)) == ("owner", role)
        assert told_of(project) == ["RoleGiven"]

    def test_that_is_held_already_changes_nothing(self, project, alice, bob, noon):
        give_role(project, bob, Role.MEMBER, by=alice, at=noon)

        assert told_of(project) == []

    def test_is_for_members_only(self, project, alice, mallory, noon):
        with pytest.raises(MoveConflict, match="isn't in the project"):
            give_role(project, mallory, Role.MEMBER, by=alice, at=noon)

    def test_never_takes_the_last_owner(self, project, alice, noon):
        with pytest.raises(MoveConflict, match="always has an owner"):
            give_role(project, alice, Role.MEMBER, by=alice, at=noon)

        assert role_of(alice, project.pk) == "owner"


class TestHandingOver:
    def test_swaps_places(self, project, alice, bob, noon):
        with pytest.raises(MoveDenied):
            hand_over(project, bob, by=bob, at=noon)
        hand_over(project, bob, by=alice, at=noon)

        assert (role_of(alice, project.pk), role_of(bob, project.pk)) == ("member", "owner")

    @pytest.mark.parametrize("to", ["alice", "mallory"])
    def test_needs_another_member(self, project, alice, mallory, noon, to):
        with pytest.raises(MoveConflict):
            hand_over(project, {"alice": alice, "mallory": mallory}[to], by=alice, at=noon)

        assert told_of(project) == []


class TestLeaving:
    def test_is_for_everybody_but_the_last_owner(self, project, alice, bob, noon):
        leave_project(project, bob, by=bob, at=noon)
        with pytest.raises(MoveConflict, match="always has an owner"):
            leave_project(project, alice, by=alice, at=noon)

        assert (role_of(alice, project.pk), role_of(bob, project.pk)) == ("owner", None)
        assert told_of(project) == ["MemberLeft"]

    def test_at_the_wish_of_another_is_for_owners(self, project, alice, bob, viewer, noon):
        for nobody in (bob, viewer):
            with pytest.raises(MoveDenied):
                leave_project(project, alice, by=nobody, at=noon)
        leave_project(project, viewer, by=alice, at=noon)

        assert role_of(viewer, project.pk) is None

    def test_of_a_personal_place_is_not_possible(self, alice, noon):
        with pytest.raises(MoveConflict, match="yours alone"):
            leave_project(alice.personal_project, alice, by=alice, at=noon)

    def test_hands_open_tasks_back_and_keeps_what_was_done(self, project, alice, bob, noon):
        opened, done, elsewhere = (TaskFactory(project=place, assignee=bob) for place in (project, project, home(bob)))
        move_task(done, "complete", by=bob, at=noon)

        leave_project(project, bob, by=alice, at=noon)

        kept = dict(Task.objects.values_list("pk", "assignee"))
        assert kept == {opened.pk: None, done.pk: bob.pk, elsewhere.pk: bob.pk}
        assert Task.objects.get(pk=opened.pk).version == opened.version + 1
        told = AuditEntry.objects.about(f"task-{opened.pk}").get()
        assert (told.kind, told.actor, told.details) == ("TaskHandedBack", alice, {"task_id": opened.pk} | whose(bob))


def home(user):
    return user.personal_project


def whose(user):
    return {"user_id": user.pk}


class TestTwoOwners:
    @pytest.mark.django_db(transaction=True)
    def test_who_leave_at_once_leave_one_behind(self, project, alice, bob, noon):
        give_role(project, bob, Role.OWNER, by=alice, at=noon)

        leaving = [partial(leave_project, project, user, by=user, at=noon) for user in (alice, bob)]
        at_once(*leaving, refused=MoveConflict)

        assert list(Membership.objects.filter(project=project).values_list("role", flat=True)) == ["owner"]
