"""Somebody who has come to nothing yet, what they do, and what they come to by that."""

import pytest

from conftest import newcomer
from notifications.models import Achievement, Notification
from tasks.actions import (
    move_task,
)
from tasks.tests.factories import TaskFactory


@pytest.fixture
def noor(db):
    """Somebody who has come to nothing yet."""
    return newcomer("noor")


@pytest.fixture
def home(noor):
    return noor.personal_project


@pytest.fixture
def acting(noor, noon):
    return {"by": noor, "at": noon}


@pytest.fixture
def tasks(home, noon):
    """Makes tasks that somebody else wrote down, so that only what is done with them counts."""

    def made(number, **told):
        return TaskFactory.create_batch(number, **{"project": home, "author": None} | told)

    return made


def earned(user):
    return list(Achievement.objects.filter(user=user).order_by("pk").values_list("kind", flat=True))


def told(user):
    notices = Notification.objects.visible_to(user).filter(kind="achievement").order_by("pk")
    return [notice.dedupe_key.split(":")[1] for notice in notices]


def settle(tasks, **acting):
    for task in tasks:
        move_task(task, "complete", **acting)
