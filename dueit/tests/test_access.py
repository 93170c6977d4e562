"""Walks every address there is: none without a row, none that answers the wrong person."""

from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import parse_qs, urlsplit

import pytest
from django.conf import settings
from django.contrib.admin import site
from django.db import connection, transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from dueit.tests.addresses import ACTORS, LOGIN, ROWS
from dueit.tests.world import come_and_go, everybody, just_added, of_three, one_of_everything
from tasks.models import Project

CASES = [(name, row) for name, rows in ROWS.items() for row in rows]
POSTS = [(name, row) for name, row in CASES if row.method == "post"]
# Where a mail program posts by itself: the signature in the address stands for a token.
SIGNED = {"notifications:stop", "notifications:deed"}
IDS = [(name, row, key) for name, row in CASES for key in (*row.args, *row.body.values()) if key.startswith("#")]
# Nobody has come so far, and no column is so wide.
MISSING, TOO_LARGE = 10**9, 2**63


def addresses(resolver: URLResolver, namespace: str = "") -> Iterator[str]:
    """Walk all addresses; the admin's are Django's own and come with its rules."""
    for entry in resolver.url_patterns:
        if isinstance(entry, URLPattern):
            yield f"{namespace}{entry.name}"
        elif entry.namespace != "admin":
            yield from addresses(entry, f"{namespace}{entry.namespace}:" if entry.namespace else namespace)


@pytest.fixture(scope="class")
def world(django_db_setup, django_db_blocker):
    """Who asks, of what, and what is of others: made once for a class, for each answer is taken back."""
    with django_db_blocker.unblock(), pytest.MonkeyPatch.context() as patch, taken_back():
        patch.setattr(connection, "close", lambda: None)  # as Django does after each test
        people = everybody()
        yield people, of_three(people), one_of_everything(people["stranger"])


@pytest.fixture(scope="class")
def left(world):
    people, things, _ = world
    come_and_go(people["former member"], things)


@pytest.fixture
def people(world, db):
    return world[0]


@pytest.fixture
def things(world, people):
    """The ids of one of everything; what can be taken back for minutes only is new for each test."""
    things = world[1]
    return things | {"#entry": just_added(Project.objects.get(pk=things["#project"]), people["owner"]).pk}


@pytest.fixture
def others(world):
    return world[2]


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
    def test_of_others_is_as_if_it_did_not_exist(self, people, things, others, name, row, key):
        asker = signed_in(people["owner"])

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
