"""A project of three, and what each of them was told."""

import pytest

from accounts.tests.factories import UserFactory
from notifications.models import Notification
from tasks.domain.roles import Role
from tasks.tests.factories import MembershipFactory, ProjectFactory, TaskFactory


@pytest.fixture
def project(alice, bob):
    project = ProjectFactory(name="Spring zine fair")
    MembershipFactory(project=project, user=alice, role=Role.OWNER)
    MembershipFactory(project=project, user=bob, role=Role.MEMBER)
    return project


@pytest.fixture
def carol(project):
    carol = UserFactory(name="Carol")
    MembershipFactory(project=project, user=carol)
    return carol


@pytest.fixture
def task(project, alice):
    return TaskFactory(project=project, author=alice, title="Write to Noor")


@pytest.fixture
def told():
    """Say what somebody can read in their inbox, oldest first."""

    def heard(user):
        return [str(notice) for notice in Notification.objects.visible_to(user).order_by("pk")]

    return heard
