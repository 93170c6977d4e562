"""Everybody and one of everything that has an address."""

from datetime import timedelta

import pytest
from allauth.account.models import EmailAddress
from django.utils import timezone

from accounts.models import User
from accounts.tests.factories import UserFactory
from conftest import person
from dueit.core.events.models import AuditEntry
from dueit.tests.addresses import ACTORS
from goals.actions import ask_for_steps, propose_due, propose_replan, repeat_goal, take_replan
from goals.domain.schedule.policy import SchedulingPolicy
from goals.tests.factories import AccountFactory, GoalFactory
from notifications.links import signed as sign_deed
from notifications.tests.factories import DeliveryFactory, DeviceFactory, NotificationFactory, QuietWindowFactory
from notifications.transports.email import signed as sign_out_of_letters
from tasks.actions import NewTask, add_task, leave_project, offer_task, plan_task, take_task
from tasks.models import Project, SavedView, Task
from tasks.tests.factories import CommentFactory, InvitationFactory, MembershipFactory, ProjectFactory, TaskFactory

ASKED = "noor@example.com"


@pytest.fixture
def people(db):
    return everybody()


@pytest.fixture
def things(people):
    return of_three(people)


@pytest.fixture
def left(people, things):
    come_and_go(people["former member"], things)


def everybody():
    """Return one person for each of ACTORS."""
    alice, bob, mallory = map(person, ("alice", "bob", "mallory"))
    staff = User.objects.create_superuser("root@example.com", "a calm password")
    once, asked = UserFactory(), UserFactory(email=ASKED)
    EmailAddress.objects.create(user=asked, email=ASKED, verified=True, primary=True)
    return dict(zip(ACTORS, (None, mallory, UserFactory(), bob, alice, staff, once, asked), strict=True))


def of_three(people):
    """Return the ids of one of everything, in a project of three people that another is asked into."""
    return one_of_everything(people["owner"], viewer=people["viewer"], member=people["member"])


def come_and_go(user, things):
    """One more was of the project, took a task there, and went."""
    project, at = Project.objects.get(pk=things["#project"]), timezone.now()
    MembershipFactory(project=project, user=user)
    take_task(Task.objects.get(pk=things["#task"]), by=user, at=at)
    leave_project(project, user, by=user, at=at)


def one_of_everything(owner, **others):
    """Return the id of each thing that has an address, in a project of `owner` and others by their role."""
    project = ProjectFactory()
    for role, user in {"owner": owner, **others}.items():
        MembershipFactory(project=project, user=user, role=role)
    mine = {"project": project, "owner": owner, "created_at": timezone.now()}
    things = {
        "#project": project,
        "#membership": MembershipFactory(project=project, user=UserFactory()),
        "#invitation": InvitationFactory(project=project, invited_by=owner),
        "#letter into it": InvitationFactory(project=project, invited_by=owner, address=ASKED, **just_now()),
        "#task": TaskFactory(project=project),
        "#other": TaskFactory(project=project),
        "#view": SavedView.objects.create(user=owner, name="Zines", query="q=zine", created_at=timezone.now()),
        "#comment": CommentFactory(task__project=project, author=owner),
        "#settled": TaskFactory(project=project, author=owner, settled=True),
        "#rested": TaskFactory(project=project, let_go=True),
        "#goal": GoalFactory(**mine),
        "#goal at rest": GoalFactory(**mine, state="let_go", ended_at=timezone.now()),
        "#goal that repeats": (receipt := spread_again(GoalFactory(**mine), owner)).goal,
        "#receipt": receipt,
        "#entry": just_added(project, owner),
        "#chapter": a_new_chapter(owner),
        "#platform": (account := AccountFactory(platform__project=project)).platform,
        "#account": account,
        "#draft": proposed_steps(GoalFactory(**mine), owner),
        "#notice": NotificationFactory(user=owner),
        "#window": QuietWindowFactory(user=owner),
        "#device": DeviceFactory(user=owner),
        "#letter": DeliveryFactory(notification__user=owner, dead=True),
    }
    ways = links_into(project, owner) | {"a way out of letters": sign_out_of_letters(owner.pk)}
    ways["a link in a letter"] = link_in_letter(things["#other"], owner, others.get("member", owner))
    tomorrow = owner.today(timezone.now()) + timedelta(days=1)
    ways["#reminded"] = f"task-{TaskFactory(project=project, planned_on=tomorrow).pk}"
    return {name: thing.pk for name, thing in things.items()} | ways


def just_added(project, owner):
    """The trace of something that can be taken back for five minutes."""
    return add_task(project, NewTask(title="Fold"), by=owner, at=timezone.now()).trace


def links_into(project, owner):
    """The tokens of invitations that are open at this hour, which have no id in their address."""
    links = {"a link": {}, "the link in a letter": {"address": ASKED}}
    links["a link that was taken back"] = {"revoked_at": timezone.now()}
    for name, told in links.items():
        token = f"{name} into {project.pk}".replace(" ", "-")
        InvitationFactory(project=project, invited_by=owner, token=token, **just_now(), **told)
        links[name] = token
    return links


def link_in_letter(task, owner, to):
    offer_task(task, to, by=owner, at=timezone.now())
    told = {"user": to, "kind": "offered", "subject": f"task-{task.pk}", "made_at": timezone.now()}
    return sign_deed(NotificationFactory(**told), "take")


def just_now():
    at = timezone.now()
    return {"created_at": at, "expires_at": at + timedelta(days=1)}


def spread_again(goal, owner):
    at = timezone.now()
    today = at.date()  # in the zone of the project
    policy = SchedulingPolicy(
        policy_type="deadline", start_date=today, deadline_date=today + timedelta(days=29), total_occurrences=3
    )
    repeat_goal(goal, policy, by=owner, at=at)
    plan_task(goal.occurrences.get().task, "not_today", by=owner, at=at)
    seen = propose_replan(goal, by=owner, at=at).fingerprint
    return take_replan(goal, by=owner, at=at, seen=seen)


def a_new_chapter(owner):
    """The trace of a new chapter, begun with nothing open."""
    told = {"choice": "new_chapter", "before": "", "before_on": None}
    mine = {"actor": owner, "project_id": owner.personal_project.pk, "subject": f"welcome-{owner.pk}"}
    return AuditEntry.objects.create(kind="WelcomeAnswered", at=timezone.now(), details=told, **mine)


def proposed_steps(goal, owner):
    ask_for_steps(goal, 3, by=owner, at=timezone.now())
    return propose_due(at=timezone.now())
