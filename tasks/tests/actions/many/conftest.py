"""Many tasks of a shared project, and another project."""

import pytest

from tasks.domain.roles import Role
from tasks.models import Task
from tasks.tests.factories import MembershipFactory, ProjectFactory, TaskFactory


@pytest.fixture
def tasks(project):
    return TaskFactory.create_batch(3, project=project)


@pytest.fixture
def elsewhere(alice):
    """Another project of Alice's, with something in it."""
    project = ProjectFactory(name="Autumn fair")
    MembershipFactory(project=project, user=alice, role=Role.OWNER)
    TaskFactory(project=project, title="Already there")
    return project


def ids(*tasks):
    return [task.pk for task in tasks]


def states(tasks):
    return [Task.objects.get(pk=task.pk).state for task in tasks]
