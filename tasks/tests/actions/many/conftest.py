"""Many tasks of a shared project, a place where alice is alone with bob, and a way to act at once."""

from contextlib import suppress
from threading import Barrier, Thread

import pytest
from django.db import connection

from tasks.domain.refusals import MoveConflict
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


def race(*acts):
    """Do several things at the same moment, each in a thread of its own; return what broke."""
    start, broke = Barrier(len(acts)), []

    def run(act):
        start.wait()
        try:
            with suppress(MoveConflict):
                act()
        except Exception as fault:
            broke.append(fault)
        finally:
            connection.close()

    threads = [Thread(target=run, args=[act]) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return broke
