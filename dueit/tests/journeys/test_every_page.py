"""Every page: no barrier that axe can find, light and dark, wide and narrow; no target too small or out of reach.

That takes minutes: each day looks at another third of the pages, and EVERY_PAGE=1 (`make looks`) at all.
"""

import os
from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from accounts.tests.factories import UserFactory
from dueit.tests.journeys.measures import is_for_everybody
from goals import actions
from goals.domain.spoken import read
from goals.tests.factories import GoalFactory, StepFactory
from notifications.actions import pause, put_off
from notifications.domain.later import Later
from notifications.tests.factories import DeviceFactory, NotificationFactory, QuietWindowFactory
from notifications.transports.email import signed
from tasks.actions import hand_back, offer_task, open_project, write_comment
from tasks.tests.factories import CommentFactory, InvitationFactory, MembershipFactory, TaskFactory

A_DAY = timedelta(days=1)
PARTS = 1 if os.environ.get("EVERY_PAGE") else 3


def of_today(pages):
    """Choose the pages whose turn it is."""
    turn = datetime.now(UTC).toordinal() % PARTS
    return pages[turn::PARTS]


INVITED = ["/join/{link}/", "/join/{letter}/", "/join/{old}/", "/join/nobody-made-this/", "/inbox/stop/{stop}/"]
FOR_GUESTS = ["/account/login/", "/account/signup/", "/account/password/reset/", "/nothing-here/", "/offline/"]
PAGES = [
    "/",
    "/some-day/",
    "/let-go/",
    "/recent/",
    "/resting/",
    "/find/",
    "/find/?q=zine&state=open&project=999999",
    "/tasks/add/",
    "/tasks/add/lines/",
    "/tasks/{task}/",
    "/tasks/{task}/afresh/",
    "/tasks/{talked}/",
    "/tasks/comments/{comment}/mend/",
    "/tasks/{task}/doors/",
    "/tasks/{task}/outcome/",
    "/tasks/{task}/day/",
    "/reminders/task-{task}/",
    "/some-day/?select",
    "/projects/{project}/?select",
    "/projects/{project}/board/?select",
    "/tasks/many/?task={task}&task={offered}",
    "/tasks/many/?task={offered}",
    "/tasks/{offered}/",
    "/tasks/{offered}/offer/",
    "/tasks/{offered}/hand-back/",
    "/tasks/{came}/",
    "/tasks/{came}/day/",
    "/tasks/{resting}/remove/",
    "/goals/",
    "/goals/new/",
    "/time-off/",
    "/goals/new/?title=Draw&rhythm=every+day",
    "/goals/{goal}/",
    "/goals/{goal}/rhythm/",
    "/goals/{goal}/remove/",
    "/goals/{spread}/",
    "/goals/{spread}/rhythm/",
    "/goals/{spread}/times/",
    "/goals/{spread}/replan/",
    "/goals/tasks/{task}/smaller/",
    "/goals/drafts/{draft}/",
    "/goals/drafts/{waiting}/",
    "/inbox/",
    "/inbox/?show=unread",
    "/inbox/?show=later",
    "/inbox/why/",
    "/projects/",
    "/projects/{project}/",
    "/projects/{project}/board/",
    "/projects/{project}/activity/",
    "/projects/{project}/activity/?kind=people",
    "/tasks/{talked}/activity/",
    "/projects/{project}/remove/",
    "/projects/{project}/invite/",
    "/join/{link}/",
    "/join/{letter}/",
    "/first-day/",
    "/first-day/thought/",
    "/settings/",
    "/settings/notices/",
    "/settings/devices/",
    "/settings/devices/{device}/remove/",
    "/moments/",
    "/account/email/",
    "/account/password/change/",
    "/account/logout/",
]


@pytest.fixture
def world(alice, today):
    """Something of everything, named as in PAGES."""
    home = {"project": alice.personal_project, "author": alice}
    task = TaskFactory(**home, title="Write to Noor about the hall", planned_on=today, minutes=25, labels=["fair"])
    resting = TaskFactory(**home, let_go=True, settled_on=today)
    TaskFactory(**home, settled=True, settled_on=today, settled_by=alice)
    TaskFactory(**home, planned_on=None)
    goal = GoalFactory(project=alice.personal_project, owner=alice, title="Hold a zine fair", why="For the street.")
    StepFactory(goal=goal, task=TaskFactory(**home, planned_on=today))
    now = timezone.now()
    draft = actions.propose_pattern(actions.ask_for_steps(goal, 3, by=alice, at=now), by=alice, at=now)
    waiting = actions.ask_for_steps(task, 4, by=alice, at=now)
    spread = GoalFactory(project=alice.personal_project, owner=alice, title="Print twenty pages")
    actions.repeat_goal(spread, read("20 times until 3 March 2029", today=today), by=alice, at=now)
    project = shared(alice, at=now)
    QuietWindowFactory(user=alice)
    pause(alice, today + A_DAY, by=alice, at=now)
    put_off(NotificationFactory(user=alice, made_at=now), Later.TOMORROW, by=alice, at=now)
    talked = TaskFactory(project=project, title="Ask for chairs", settled=True)
    comment = write_comment(talked, "Ask @bob, *soon*:\n\n- `chairs`\n- https://hall.example", by=alice, at=now)
    CommentFactory(task=talked, text="> Which chairs?", mended_at=now, version=2)
    DeviceFactory(user=alice, name="Safari on a Mac", test_result="later", tested_at=now)
    things = {
        "device": DeviceFactory(user=alice, test_asked_at=now),
        "talked": talked,
        "comment": comment,
        "project": project,
        "offered": passed_on(project, alice, at=now),
        "spread": spread,
        "task": task,
        "resting": resting,
        "goal": goal,
        "draft": draft,
        "waiting": waiting,
    }
    came = spread.occurrences.earliest("pk").task_id
    more = {"came": came, "stop": signed(alice.pk)}
    return {name: thing.pk for name, thing in things.items()} | more | links(project, at=now)


def passed_on(project, alice, *, at):
    """A task that Bob offers to Alice, beside one that he handed back to her."""
    bob = project.memberships.exclude(user=alice).get().user
    returned = offer_task(TaskFactory(project=project, title="Fold the zine"), bob, by=alice, at=at)
    hand_back(returned, "no time this week", by=bob, at=at)
    return offer_task(TaskFactory(project=project, title="Write to Noor"), alice, by=bob, at=at)


def shared(alice, *, at):
    """A project of two, with something to do."""
    project = open_project("Spring zine fair", by=alice, at=at)
    MembershipFactory(project=project, user=UserFactory(name="Bob"))
    TaskFactory(project=project, title="Ask for the hall")
    for told in {"address": "noor@example.com"}, {"uses_left": 3}:
        InvitationFactory(project=project, invited_by=alice, created_at=at, expires_at=at + A_DAY, **told)
    return project


def links(project, *, at):
    """Ways into another project, by name: a link, a letter to somebody, a link that nobody needs any more."""
    bob = project.memberships.earliest("-pk").user
    theirs = open_project("Autumn fair", by=bob, at=at)
    told = {"link": {}, "letter": {"address": "noor@example.com"}, "old": {"revoked_at": at}}
    open_now = {"project": theirs, "invited_by": bob, "created_at": at, "expires_at": at + A_DAY}
    for name, more in told.items():
        InvitationFactory(**open_now, token=f"the-{name}", **more)
    return {name: f"the-{name}" for name in told}


@pytest.mark.parametrize("path", of_today(PAGES))
def test_is_for_everybody(path, world, alice, open_window):
    assert is_for_everybody(open_window(alice, path.format(**world)))


@pytest.mark.parametrize("path", of_today(INVITED))
def test_is_for_everybody_who_is_invited(path, world, open_window):
    assert is_for_everybody(open_window(path=path.format(**world)))


@pytest.mark.parametrize("path", of_today(FOR_GUESTS))
def test_is_for_everybody_at_the_door(path, open_window):
    assert is_for_everybody(open_window(path=path))
