"""Walks every address there is: none without a row, none that answers the wrong person."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
from allauth.account.models import EmailAddress
from django.conf import settings
from django.contrib.admin import site
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.utils import timezone

from accounts.models import User
from accounts.tests.factories import UserFactory
from dueit.core.events.models import AuditEntry
from dueit.tests.addresses import ACTORS, LOGIN, ROWS
from goals.actions import ask_for_steps, propose_due, propose_replan, repeat_goal, take_replan
from goals.domain.schedule.policy import SchedulingPolicy
from goals.tests.factories import AccountFactory, GoalFactory
from notifications.links import signed as sign_deed
from notifications.tests.factories import DeliveryFactory, DeviceFactory, NotificationFactory, QuietWindowFactory
from notifications.transports.email import signed as sign_out_of_letters
from tasks.actions import NewTask, add_task, leave_project, offer_task, plan_task, take_task
from tasks.models import Project, SavedView, Task
from tasks.tests.factories import CommentFactory, InvitationFactory, MembershipFactory, ProjectFactory, TaskFactory

CASES = [(name, row) for name, rows in ROWS.items() for row in rows]
POSTS = [(name, row) for name, row in CASES if row.method == "post"]
# Where a mail program posts by itself: the signature in the address stands for a token.
SIGNED = {"notifications:stop", "notifications:deed"}
IDS = [(name, row, key) for name, row in CASES for key in (*row.args, *row.body.values()) if key.startswith("#")]
ASKED = "noor@example.com"
# Nobody has come so far, and no column is so wide.
MISSING, TOO_LARGE = 10**9, 2**63


def addresses(resolver: URLResolver, namespace: str = "") -> Iterator[str]:
    """Walk all addresses; the admin's are Django's own and come with its rules."""
    for entry in resolver.url_patterns:
        if isinstance(entry, URLPattern):
            yield f"{namespace}{entry.name}"
        elif entry.namespace != "admin":
            yield from addresses(entry, f"{namespace}{entry.namespace}:" if entry.namespace else namespace)


@pytest.fixture
def people(alice, bob, mallory):
    staff = User.objects.create_superuser("root@example.com", "a calm password")
    once, asked = UserFactory(), UserFactory(email=ASKED)
    EmailAddress.objects.create(user=asked, email=ASKED, verified=True, primary=True)
    return dict(zip(ACTORS, (None, mallory, UserFactory(), bob, alice, staff, once, asked), strict=True))


@pytest.fixture
def things(people):
    """The ids of one of everything, in a project of three people that another is asked into."""
    return one_of_everything(people["owner"], viewer=people["viewer"], member=people["member"])


@pytest.fixture
def left(people, things):
    """One more was of the project, took a task there, and went."""
    user, at = people["former member"], timezone.now()
    project = Project.objects.get(pk=things["#project"])
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
        "#entry": add_task(project, NewTask(title="Fold"), by=owner, at=timezone.now()).trace,
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


@contextmanager
def taken_back():
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def signed_in(user, **options):
    client = Client(raise_request_exception=False, **options)
    if user:
        client.force_login(user)
    return client


def ask(client, name, row, things, method=None):
    """Ask as `row` says, and forget what that has changed."""
    with taken_back():
        return send(client, name, row, things, method or row.method)


def send(client, name, row, things, method):
    url = reverse(name, args=[things.get(arg, arg) for arg in row.args])
    body = {key: things.get(value, value) for key, value in row.body.items()}
    return getattr(client, method)(url, body, headers=row.headers)


def answer(response):
    """Return the status, or LOGIN for a way to the login that leads back."""
    to = urlsplit(response.get("HX-Redirect") or response.get("Location") or "")
    return LOGIN if to.path == reverse(settings.LOGIN_URL) and "next" in parse_qs(to.query) else response.status_code


def test_every_address_has_a_row():
    assert set(addresses(get_resolver())) == set(ROWS)


@pytest.mark.usefixtures("left")
@pytest.mark.parametrize(("name", "row"), CASES)
class TestEveryAddress:
    def test_answers_each_person_as_it_should(self, people, things, name, row):
        answers = {actor: answer(ask(signed_in(user), name, row, things)) for actor, user in people.items()}

        assert answers == {actor: row.answer_to(actor) for actor in ACTORS}


@pytest.mark.parametrize(("name", "row"), POSTS)
class TestEveryPost:
    def test_needs_a_token_and_never_happens_by_looking(self, people, things, name, row):
        is_a_page = any(other.method == "get" for other in ROWS[name])
        strict = signed_in(people["owner"], enforce_csrf_checks=True)

        refused, looked = ask(strict, name, row, things), ask(strict, name, row, things, method="get")

        assert refused.status_code == (200 if name in SIGNED else 403)
        assert (looked.status_code == 405) == (not is_a_page)


@pytest.mark.parametrize(("name", "row", "key"), IDS)
class TestEveryId:
    def test_of_others_is_as_if_it_did_not_exist(self, people, things, name, row, key):
        asker, others = signed_in(people["owner"]), one_of_everything(people["stranger"])

        foreign = ask(asker, name, row, {**things, key: others[key]})
        missing, impossible = (ask(asker, name, row, {**things, key: number}) for number in (MISSING, TOO_LARGE))

        assert foreign.status_code == missing.status_code == impossible.status_code == 404
        assert foreign.content == missing.content == impossible.content


class TestAdmin:
    def test_is_for_operators(self, people):
        lists = [reverse(f"admin:{model._meta.label_lower.replace('.', '_')}_changelist") for model in site._registry]

        for url in [reverse("admin:index"), *lists]:
            doors = {actor: signed_in(user).get(url).status_code for actor, user in people.items()}
            assert (url, doors) == (url, dict.fromkeys(ACTORS, 302) | {"staff": 200})
