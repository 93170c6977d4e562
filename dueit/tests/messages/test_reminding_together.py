"""Several workers tell reminders at once, while people go on: each is told once, and nobody waits for the other."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection, connections

from accounts import actions as accounts
from accounts.tests.factories import UserFactory
from dueit.tests.messages.reminding import HOUR, THEN, TOMORROW, reminded
from notifications.actions import remind_due
from notifications.models import Notification, Reminder
from tasks import actions
from tasks.tests.factories import MembershipFactory, ProjectFactory, TaskFactory


def race(number, act):
    """Run something at the same time in several threads with connections of their own."""
    ready = Barrier(number)

    def run(_):
        try:
            ready.wait()
            return act()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(number) as threads:
        return list(threads.map(run, range(number)))


@pytest.mark.skipif(connection.vendor == "sqlite", reason="in memory, SQLite's threads cannot wait for each other")
@pytest.mark.django_db(transaction=True)
class TestTwoWorkers:
    def test_tell_each_person_once(self):
        project = ProjectFactory()
        people = UserFactory.create_batch(30, time_zone="Europe/Berlin")
        for person in people:
            MembershipFactory(project=project, user=person)
            for task in TaskFactory.create_batch(3, project=project, planned_on=TOMORROW):
                Reminder.objects.create(
                    user=person, subject=f"task-{task.pk}", day=TOMORROW, due_at=THEN, set_at=THEN - HOUR
                )

        looked_at = race(3, lambda: sum(iter(lambda: remind_due(at=THEN), 0)))

        assert sum(looked_at) == 90
        assert Notification.objects.filter(kind="reminder").count() == 90
        assert not Reminder.objects.filter(told_at=None).exists()

    def test_stand_in_nobodys_way(self, alice, noon):
        """Whoever changes their clock, and whoever moves the task, at the very moment at which it is told."""
        task = TaskFactory(project=alice.personal_project, planned_on=TOMORROW)
        for _ in range(5):
            Reminder.objects.all().delete()
            Reminder.objects.create(user=alice, subject=f"task-{task.pk}", day=TOMORROW, due_at=THEN, set_at=noon)
            zones = iter(["Europe/Lisbon", "Europe/Berlin", "Europe/Paris"])

            def act(zones=zones):
                zone = next(zones)
                accounts.retune_profile(alice, by=alice, at=THEN, time_zone=zone)
                actions.plan_task(task, "move", by=alice, at=THEN, day=TOMORROW)
                remind_due(at=THEN)

            race(3, act)
        remind_due(at=THEN + HOUR)

        assert not Reminder.objects.filter(told_at=None).exists()
        assert reminded(alice).count() == 1
