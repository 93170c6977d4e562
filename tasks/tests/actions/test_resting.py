"""Keeping what rests: by those who may, and as they may take it back."""

import pytest

from dueit.core.events.models import AuditEntry
from tasks import actions
from tasks.domain.refusals import MoveConflict, MoveDenied
from tasks.domain.roles import Role
from tasks.models import Membership, Rest
from tasks.tests.factories import MembershipFactory, TaskFactory


@pytest.fixture
def shared(bob):
    """A place in a project that Bob is a member of."""
    return MembershipFactory(user=bob, role=Role.MEMBER)


@pytest.fixture
def task(shared):
    return TaskFactory(project=shared.project)


class TestKeeping:
    def test_is_for_open_tasks_and_for_those_who_may(self, task, shared, bob, mallory, noon):
        with pytest.raises(MoveDenied):
            actions.keep_task(task, by=mallory, at=noon)
        actions.keep_task(task, by=bob, at=noon)
        actions.move_task(task, "complete", by=bob, at=noon)
        with pytest.raises(MoveConflict):
            actions.keep_task(task, by=bob, at=noon)

    def test_is_taken_back_as_long_as_one_may(self, task, shared, bob, noon):
        actions.keep_task(task, by=bob, at=noon)
        entry = AuditEntry.objects.get(kind="TaskKept")
        Membership.objects.update(role=Role.VIEWER)
        with pytest.raises(MoveDenied):
            actions.undo_keep(entry, by=bob, at=noon)

        Membership.objects.update(role=Role.MEMBER)
        actions.undo_keep(entry, by=bob, at=noon)
        assert Rest.objects.get().kept_on is None
