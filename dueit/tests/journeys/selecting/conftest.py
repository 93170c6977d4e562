"""A project with some things to choose."""

import pytest

from dueit.tests.journeys.selecting.bar import TITLES
from tasks.domain.roles import Role
from tasks.tests.factories import MembershipFactory, ProjectFactory, TaskFactory


@pytest.fixture
def project(alice, bob, today):
    project = ProjectFactory(name="Spring zine fair")
    MembershipFactory(project=project, user=alice, role=Role.OWNER)
    MembershipFactory(project=project, user=bob)
    for title in TITLES:
        TaskFactory(project=project, title=title, planned_on=today)
    return project


@pytest.fixture
def room(open_window, alice, project):
    """Alice's window, in the project."""
    return open_window(alice, project.get_absolute_url())
