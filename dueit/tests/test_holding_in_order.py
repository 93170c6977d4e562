"""Two people at once, each holding what the other waits for: nobody does, as all hold things in one order.

One of them stops half-way, holding what is held first; the other begins, and waits for exactly that.
"""

from datetime import time, timedelta

import pytest
from django.db import connection

from accounts.actions import retune_profile
from accounts.tests.factories import UserFactory
from dueit.core.events.undo import undo
from dueit.core.tests.racing import half_way
from goals import actions as goals
from goals.actions.holding import hold_clocked, hold_home
from goals.tests.factories import NOON, TODAY, GoalFactory
from goals.tests.rhythms import repeating
from notifications.actions import remove_device
from notifications.actions.delivering import claim, settle
from notifications.actions.holding import judge
from notifications.bell import hold as hold_people
from notifications.domain.sending import Outcome, Result
from notifications.models import Delivery
from notifications.tests.factories import DeliveryFactory, DeviceFactory
from tasks import actions
from tasks.actions import move_task
from tasks.actions.order import hold
from tasks.domain.roles import Role
from tasks.models import Task
from tasks.tests.factories import TaskFactory

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has one writer, who waits for nobody"),
]


@pytest.fixture
def goal(alice):
    return GoalFactory(project=alice.personal_project, owner=alice)


@pytest.fixture
def task(goal):
    """What came up of a rhythm."""
    repeating(goal)
    return Task.objects.get()


def test_settling_one_waits_for_settling_many(task, alice):
    half_way(
        lambda: hold(task.project_id),
        lambda: actions.do_many([task.pk], "today", by=alice, at=NOON),
        lambda: move_task(task, "complete", by=alice, at=NOON),
    )

    assert Task.objects.get(pk=task.pk).state == "completed"


def test_taking_back_waits_for_settling_many(task, alice):
    trace = move_task(task, "complete", by=alice, at=NOON).trace
    other = TaskFactory(project=task.project)
    half_way(
        lambda: hold(task.project_id),
        lambda: actions.do_many([task.pk, other.pk], "complete", by=alice, at=NOON),
        lambda: undo(trace, by=alice, at=NOON),
    )

    assert Task.objects.get(pk=task.pk).is_open


def test_resting_waits_for_settling(goal, task, alice):
    goals.pause_goal(goal, by=alice, at=NOON)
    half_way(
        lambda: hold(task.project_id),
        lambda: move_task(task, "complete", by=alice, at=NOON),
        lambda: goals.resume_goal(goal, by=alice, at=NOON),
    )

    assert Task.objects.get(pk=task.pk).state == "completed"


def test_time_off_waits_for_settling_and_not_for_telling(task, alice):
    half_way(
        lambda: hold(task.project_id),
        lambda: (move_task(task, "complete", by=alice, at=NOON), hold_people({alice.pk})),
        lambda: goals.take_time_off(alice, TODAY, None, at=NOON),
    )

    assert Task.objects.get(pk=task.pk).state == "completed"


def test_turning_a_clock_waits_for_settling_and_telling(task, alice):
    half_way(
        lambda: hold_clocked(alice.pk, {"day_start"}),
        lambda: hold_people({alice.pk}),
        lambda: retune_profile(alice, by=alice, at=NOON, day_start=time(4)),
    )

    alice.refresh_from_db()
    assert alice.day_start == time(4)


def test_another_name_waits_for_whoever_tells_of_a_task(task, alice):
    Task.objects.filter(pk=task.pk).update(assignee=alice)
    half_way(
        lambda: actions.plan_task(task, "some_day", by=alice, at=NOON),
        lambda: hold_people({alice.pk}),
        lambda: retune_profile(alice, by=alice, at=NOON, name="Alix"),
    )

    alice.refresh_from_db()
    assert alice.name == "Alix"


def test_coming_in_by_a_name_waits_for_telling(alice):
    noor, project = UserFactory(), actions.open_project("Fair", by=alice, at=NOON)
    link = actions.invite_by_link(project, Role.MEMBER, uses=1, lasting=timedelta(days=1), by=alice, at=NOON)
    half_way(
        lambda: hold_people({alice.pk}),
        lambda: hold_people({noor.pk}),
        lambda: actions.accept_invitation(link.invitation, by=noor, at=NOON, name="Noor"),
    )

    noor.refresh_from_db()
    assert noor.name == "Noor"


def test_coming_back_waits_for_settling(task, alice):
    off = goals.take_time_off(alice, TODAY, None, at=NOON)
    half_way(
        lambda: hold_home(alice),
        lambda: actions.do_many([TaskFactory(project=task.project).pk], "complete", by=alice, at=NOON),
        lambda: goals.come_back(off, at=NOON),
    )

    off.refresh_from_db()
    assert off.is_over


@pytest.mark.parametrize(
    "another",
    [
        lambda pushed: judge([pushed], at=NOON),
        lambda pushed: settle(pushed, Outcome(Result.NOBODY), at=NOON),
    ],
    ids=["judging", "giving up"],
)
def test_a_push_waits_for_whoever_takes_its_browser_away(alice, another):
    device = DeviceFactory(user=alice)
    told = {"notification__user": alice, "notification__kind": "removed"}
    DeliveryFactory(transport="push", address=device.address, made_at=NOON, **told)
    [pushed] = claim(at=NOON)
    half_way(
        lambda: hold_people({alice.pk}),
        lambda: remove_device(device, by=alice, at=NOON),
        lambda: another(pushed),
    )

    assert Delivery.objects.get().state == "dropped"
