"""A project of three, and what each of them was told."""

import pytest

from notifications.models import Notification
from tasks.tests.conftest import carol, project
from tasks.tests.factories import TaskFactory

__all__ = ["carol", "project"]


@pytest.fixture
def task(project, alice):
    return TaskFactory(project=project, author=alice, title="Write to Noor")


@pytest.fixture
def told():
    """Say what somebody can read in their inbox, oldest first."""

    def heard(user):
        return [str(notice) for notice in Notification.objects.visible_to(user).order_by("pk")]

    return heard
