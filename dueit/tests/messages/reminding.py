"""What reminders of tasks need: a task of tomorrow, and words for what was set and told."""

from datetime import UTC, datetime, time, timedelta

import pytest

from notifications.actions import set_reminder
from notifications.models import Notification, Reminder
from tasks.tests.factories import TODAY, TaskFactory

TOMORROW = TODAY + timedelta(days=1)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
NINE = time(9)
# tomorrow at 09:00 in Berlin
THEN = datetime(2026, 3, 5, 8, tzinfo=UTC)


@pytest.fixture
def task(project, alice):
    return TaskFactory(project=project, author=alice, title="Write to Noor", planned_on=TOMORROW)


@pytest.fixture
def remind(task, alice, noon):
    """Have somebody be reminded of the task."""

    def asked(person=alice, of=task, at_time=NINE, lead=0, at=noon):
        set_reminder(f"task-{of.pk}", at_time, lead, by=person, at=at)
        return Reminder.objects.get(user=person, subject=f"task-{of.pk}")

    return asked


def due(task):
    return list(Reminder.objects.filter(subject=f"task-{task.pk}").values_list("due_at", flat=True))


def reminded(user):
    return Notification.objects.filter(user=user, kind="reminder")
