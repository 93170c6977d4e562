"""Walks every address there is: none without a row, none that answers the wrong person."""

from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import parse_qs, urlsplit

import pytest
from django.conf import settings
from django.contrib.admin import site
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.utils import timezone

from accounts.models import User
from accounts.tests.factories import UserFactory
from dueit.tests.addresses import ACTORS, LOGIN, ROWS
from tasks import actions
from tasks.domain.roles import Role
from tasks.models import Project
from tasks.tests.factories import MembershipFactory, ProjectFactory, TaskFactory

CASES = [(name, row) for name, rows in ROWS.items() for row in rows]
POSTS = [(name, row) for name, row in CASES if row.method == "post"]
THINGS = ("#task", "#other", "#settled", "#rested", "#entry")
MISSING = 10**9


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
    return dict(zip(ACTORS, (None, mallory, UserFactory(), bob, alice, staff), strict=True))


@pytest.fixture
def things(people, alice):
    """A project with whatever can be asked for in it."""
    project = ProjectFactory(name="Spring zine fair")
    for role in (Role.VIEWER, Role.MEMBER, Role.OWNER):
        MembershipFactory(project=project, user=people[role], role=role)
    new = actions.add_task(project, actions.NewTask(title="Fold"), by=alice, at=timezone.now())
    tasks = {
        "#task": TaskFactory(project=project),
        "#other": TaskFactory(project=project),
        "#settled": TaskFactory(project=project, author=alice, settled=True),
        "#rested": TaskFactory(project=project, let_go=True),
    }
    return {**{name: task.pk for name, task in tasks.items()}, "#entry": new.trace.pk}


@contextmanager
def taken_back():
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def somebody_elses(kind, stranger):
    """Return the id of something like `kind` that is not for the project's people."""
    if kind != "#entry":
        return TaskFactory().pk
    mine = Project.objects.get(personal_of=stranger)
    return actions.add_task(mine, actions.NewTask(title="Mine"), by=stranger, at=timezone.now()).trace.pk


def signed_in(user, **options):
    client = Client(raise_request_exception=False, **options)
    if user:
        client.force_login(user, "django.contrib.auth.backends.ModelBackend")
    return client


def ask(client, name, row, things, method=None):
    """Ask as `row` says, and forget what that has changed."""
    url = reverse(name, args=[things.get(arg, arg) for arg in row.args])
    body = {key: things.get(value, value) for key, value in row.body.items()}
    with taken_back():
        return getattr(client, method or row.method)(url, body, headers=row.headers)


def answer(response):
    """Return the status, or LOGIN for a way to the login that leads back."""
    to = urlsplit(response.get("HX-Redirect") or response.get("Location") or "")
    return LOGIN if to.path == reverse(settings.LOGIN_URL) and "next" in parse_qs(to.query) else response.status_code


def test_every_address_has_a_row():
    assert set(addresses(get_resolver())) == set(ROWS)


@pytest.mark.parametrize(("name", "row"), CASES)
class TestEveryAddress:
    def test_answers_each_person_as_it_should(self, people, things, name, row):
        answers = tuple(answer(ask(signed_in(user), name, row, things)) for user in people.values())

        assert answers == row.answers


@pytest.mark.parametrize(("name", "row"), POSTS)
class TestEveryPost:
    def test_needs_a_token(self, people, things, name, row):
        strict = signed_in(people["owner"], enforce_csrf_checks=True)

        assert ask(strict, name, row, things).status_code == 403

    def test_never_happens_by_looking(self, people, things, name, row):
        is_a_page = any(other.method == "get" for other in ROWS[name])

        status = ask(signed_in(people["owner"]), name, row, things, method="get").status_code

        assert status != 405 if is_a_page else status == 405


@pytest.mark.parametrize(
    ("name", "row", "key"),
    [(name, row, key) for name, row in CASES for key in THINGS if key in (*row.args, *row.body.values())],
)
class TestEveryId:
    def test_of_others_is_as_if_it_did_not_exist(self, people, things, name, row, key):
        asker = signed_in(people["owner"])

        foreign = ask(asker, name, row, {**things, key: somebody_elses(key, people["stranger"])})
        missing = ask(asker, name, row, {**things, key: MISSING})

        assert foreign.status_code == missing.status_code == 404
        assert foreign.content == missing.content


class TestAdmin:
    def test_is_for_operators(self, people):
        lists = [reverse(f"admin:{model._meta.label_lower.replace('.', '_')}_changelist") for model in site._registry]

        for url in [reverse("admin:index"), *lists]:
            doors = [signed_in(user).get(url).status_code for user in people.values()]
            assert (url, doors) == (url, [302, 302, 302, 302, 302, 200])
