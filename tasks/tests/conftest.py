"""Places to work in: alice owns, bob is a member, mallory is a stranger."""

import pytest

from accounts.tests.conftest import mailbox
from accounts.tests.factories import UserFactory
from tasks.domain.roles import Role
from tasks.tests.factories import MembershipFactory, ProjectFactory, TaskFactory

__all__ = ["mailbox"]


@pytest.fixture
def mine(alice):
    """The place of Alice's own things."""
    return alice.personal_project


@pytest.fixture
def project(alice, bob):
    project = ProjectFactory(name="Spring zine fair")
    MembershipFactory(project=project, user=alice, role=Role.OWNER)
    MembershipFactory(project=project, user=bob, role=Role.MEMBER)
    return project


@pytest.fixture
def carol(project):
    """A member who joined after Bob."""
    carol = UserFactory(name="Carol")
    MembershipFactory(project=project, user=carol)
    return carol


@pytest.fixture
def viewer(project, mallory):
    """Mallory, once she may look at the project."""
    MembershipFactory(project=project, user=mallory, role=Role.VIEWER)
    return mallory


@pytest.fixture
def task(project):
    return TaskFactory(project=project, title="Write to Noor", minutes=10)
