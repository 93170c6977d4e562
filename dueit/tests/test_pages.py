"""Every list costs as many queries for thirty things as for one."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.tests.factories import UserFactory
from goals.actions import end_goal, say_goal
from goals.domain.standing import GoalState
from goals.tests.factories import AccountFactory, GoalFactory, PlatformFactory, StepFactory
from notifications.tests.factories import DeviceFactory, QuietWindowFactory
from tasks.actions import (
    NewTask,
    add_task,
    hand_back,
    move_task,
    offer_task,
    open_project,
    rename_project,
    start_afresh,
    write_comment,
)
from tasks.models import Project
from tasks.tests.factories import CommentFactory, InvitationFactory, MembershipFactory, TaskFactory

HTMX = {"HX-Request": "true"}
LISTS = [
    "/",
    "/tasks/today/live/",
    "/some-day/",
    "/tasks/some-day/live/",
    "/let-go/",
    "/tasks/let-go/live/",
    "/recent/",
    "/resting/",
    "/tasks/resting/live/",
    "/goals/",
    "/goals/live/",
    "/goals/corner/",
    "/goals/{goal}/",
    "/goals/{goal}/live/",
    "/goals/{goal}/times/",
    "/goals/new/",
    "/platforms/",
    "/platforms/live/",
    "/platforms/{platform}/remove/",
    "/projects/",
    "/projects/live/",
    "/projects/{project}/",
    "/projects/{project}/live/",
    "/projects/{project}/board/",
    "/projects/{project}/board/live/",
    "/projects/{project}/invite/",
    "/projects/{project}/remove/",
    "/projects/{project}/activity/",
    "/projects/{project}/activity/live/",
    "/tasks/{whole}/activity/",
    "/tasks/{whole}/activity/live/",
    "/tasks/places/",
    "/tasks/add/",
    "/tasks/{held}/offer/",
    "/tasks/{held}/menu/",
    "/tasks/{held}/",
    "/tasks/{whole}/",
    "/tasks/{whole}/live/",
    "/tasks/{whole}/talk/live/",
    "/tasks/{thread}/",
    "/find/?state=open",
    "/tasks/find/live/?state=open",
    "/inbox/",
    "/inbox/live/",
    "/inbox/why/",
    "/settings/devices/",
    "/settings/devices/live/",
    "/moments/",
    "/moments/live/",
]


@pytest.fixture
def home(alice):
    return Project.objects.get(personal_of=alice)


@pytest.fixture
def lists(alice, home):
    """Things that others belong to: a goal, a platform, a task with parts, a thread of starts."""
    return {
        "goal": GoalFactory(project=home, owner=alice, title="Hold a zine fair"),
        "platform": PlatformFactory(project=home),
        "project": (project := open_project("Spring zine fair", by=alice, at=timezone.now())),
        "held": TaskFactory(project=project, title="Ask for the hall"),
        "whole": TaskFactory(project=home, title="The whole"),
        "thread": TaskFactory(project=home, title="The newest start"),
    }


@pytest.fixture
def grow(alice, home, lists):
    """Adds so many of everything that any list shows."""
    acting = {"by": alice, "at": timezone.now()}
    today = alice.today(acting["at"])

    def one_more():
        add_task(home, NewTask(title="Call Ana", planned_on=today), **acting)
        mine = {"project": home, "author": alice}
        someday, resting = TaskFactory(**mine, planned_on=None), TaskFactory(**mine, let_go=True, settled_on=today)
        for task in (someday, resting, TaskFactory(**mine, planned_on=today)):
            StepFactory(goal=GoalFactory(project=home, owner=alice), task=task)
        open_project("Another", **acting)
        talked = add_task(lists["project"], NewTask(title="Fold", planned_on=today), **acting)
        write_comment(talked, "Ask Noor", **acting)
        move_task(talked, "skip", **acting)
        rename_project(lists["project"], f"Fair {talked.pk}", **acting)
        end_goal(say_goal(lists["project"], "Hold a fair", by=alice, at=acting["at"]), GoalState.LET_GO, **acting)
        member = MembershipFactory(project=lists["project"], user=UserFactory()).user
        for task in TaskFactory.create_batch(2, project=lists["project"], planned_on=today):
            offer_task(task, alice, by=member, at=acting["at"])
        hand_back(offer_task(TaskFactory(project=lists["project"]), member, **acting), by=member, at=acting["at"])
        ask(lists["project"], alice, acting["at"])
        DeviceFactory(user=alice)
        account = AccountFactory(platform__project=home)
        begun = TaskFactory(project=lists["project"], title="Ring the hall")
        move_task(begun, "start", **acting)
        move_task(TaskFactory(project=lists["project"]), "complete", **acting)
        pursued = GoalFactory(project=home, owner=alice, platform=account.platform)
        pursued.addressed.create(account=account, place=0)
        StepFactory(goal=pursued, task=TaskFactory(**mine))
        GoalFactory(project=home, owner=alice, platform=lists["platform"])
        write_comment(lists["whole"], "Hello, @alice", **acting)
        CommentFactory(task=lists["whole"], author=UserFactory())
        StepFactory(goal=lists["goal"], task=TaskFactory(**mine, part_of=lists["whole"]))
        lists["thread"] = start_afresh(lists["thread"], NewTask(title="Again"), **acting)

    return lambda count: [one_more() for _ in range(count)]


def ask(project, alice, at):
    """Invite once more, by one of two owners."""
    other = project.memberships.exclude(user=alice).latest("pk")
    other.role = "owner"
    other.save()
    for owner in (alice, other.user):
        open_now = {"created_at": at, "expires_at": at + timedelta(days=1)}
        InvitationFactory(project=project, invited_by=owner, address=f"noor@{owner.pk}.example.com", **open_now)


def test_each_list_asks_as_much_for_one_as_for_thirty(alice_client, grow, lists):
    def queries(path):
        with CaptureQueriesContext(connection) as asked:
            alice_client.get(path.format(**{name: thing.pk for name, thing in lists.items()}), headers=HTMX)
        return len(asked)

    grow(1)
    few = {path: queries(path) for path in LISTS}
    grow(29)

    assert {path: queries(path) for path in LISTS} == few


def test_how_one_is_told_asks_as_much_for_ten_quiet_hours_as_for_one(alice, alice_client):
    def queries():
        with CaptureQueriesContext(connection) as asked:
            assert alice_client.get("/settings/notices/").status_code == 200
        return len(asked)

    QuietWindowFactory(user=alice)
    few = queries()
    QuietWindowFactory.create_batch(9, user=alice)

    assert queries() == few
