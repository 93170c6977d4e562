import json
from contextlib import contextmanager

import pytest
from django.db import transaction
from websockets.exceptions import ConnectionClosed, InvalidStatus

from dueit.core.live import bus, topics
from dueit.core.live.models import LiveRow
from tasks import actions
from tasks.models import Membership, Project

pytestmark = pytest.mark.slow
STRANGE_ORIGINS = [None, "null", "http://elsewhere.example", "https://127.0.0.1", "http://127.0.0.1:1"]


def news(socket, seconds=5):
    return json.loads(socket.recv(timeout=seconds))


def close_code(socket, seconds=5):
    with pytest.raises(ConnectionClosed) as closed:
        drain(socket, seconds)
    return closed.value.rcvd.code


def drain(socket, seconds):
    while True:
        socket.recv(timeout=seconds)


@transaction.atomic
def break_off_after_telling(user):
    tell(user)
    raise ZeroDivisionError


def tell(user, kind="mystery", **ids):
    """Something happens that this user's pages should hear of; nobody draws a mystery, so that they resync."""
    return bus.send(topics.of_user(user.pk), kind, **ids)


@pytest.fixture
def project(site, alice, bob):
    project = Project.objects.create(name="Spring zine fair")
    for user in (alice, bob):
        Membership.objects.create(project=project, user=user, role="member")
    return project


@pytest.fixture
def listen(site):
    """Opens a page's socket and waits until it hears."""

    @contextmanager
    def listening(client, user, **page):
        with site.socket(client, **page) as socket:
            row = tell(user)
            while news(socket)["id"] != row.pk:
                continue  # what it missed before
            yield socket

    return listening


class TestWhoMayListen:
    def test_only_who_is_signed_in(self, site):
        with site.socket() as socket:
            assert close_code(socket) == 4401

    @pytest.mark.parametrize("origin", STRANGE_ORIGINS)
    def test_only_from_our_own_pages(self, site, alice_client, origin):
        with pytest.raises(InvalidStatus) as refusal:
            site.socket(alice_client, origin=origin)

        assert refusal.value.response.status_code == 403

    def test_not_somebody_else(self, site, alice, alice_client, bob_client):
        with site.socket(alice_client) as hers, site.socket(bob_client) as his:
            tell(alice)

            assert news(hers)["pings"] == ["resync"]
            with pytest.raises(TimeoutError):
                his.recv(timeout=0.3)


class TestNews:
    def test_a_task_is_drawn_for_its_project(self, site, alice, alice_client, noon):
        project = Project.objects.get(personal_of=alice)
        with site.socket(alice_client) as socket:
            task = actions.add_task(project, actions.NewTask(title="Water the ferns"), by=alice, at=noon)
            heard = news(socket)

        assert heard["id"] == LiveRow.objects.latest("id").pk
        assert f"task-{task.pk}" in heard["content"]
        assert "Water the ferns" in heard["content"]

    def test_a_page_does_not_hear_its_own_echo(self, listen, alice, alice_client):
        with listen(alice_client, alice, page="page-1") as socket:
            LiveRow.objects.create(topic=topics.of_user(alice.pk), kind="mystery", client="page-1")
            other = tell(alice)

            assert news(socket)["id"] == other.pk

    def test_what_is_rolled_back_is_never_heard(self, listen, alice, alice_client):
        with listen(alice_client, alice) as socket:
            with pytest.raises(ZeroDivisionError):
                break_off_after_telling(alice)
            kept = tell(alice)

            assert news(socket)["id"] == kept.pk


class TestCatchUp:
    def test_a_page_hears_what_it_missed_in_order(self, site, alice, alice_client):
        seen = tell(alice)
        missed = [tell(alice, n=n) for n in range(3)]

        heard = []
        with site.socket(alice_client, since=seen.pk) as socket:
            while missed[-1].pk not in heard:
                heard.append(news(socket)["id"])

        assert [number for number in heard if number > seen.pk] == [row.pk for row in missed]

    def test_after_too_much_it_looks_again_instead(self, site, alice, alice_client):
        seen = tell(alice)
        for n in range(101):
            tell(alice, n=n)

        with site.socket(alice_client, since=seen.pk) as socket:
            assert news(socket) == {"id": None, "content": "", "pings": ["resync"]}

    @pytest.mark.parametrize("strange", ["9" * 5000, "-1", "²", "soon"])
    def test_what_is_no_id_is_no_reason_to_part(self, site, alice, alice_client, strange):
        tell(alice)

        with site.socket(alice_client, since=strange) as socket:
            assert news(socket)["pings"] == ["resync"]

    def test_after_a_purge_it_looks_again(self, site, alice, alice_client):
        seen, _, newest = tell(alice), tell(alice), tell(alice)
        LiveRow.objects.exclude(pk=newest.pk).delete()

        with site.socket(alice_client, since=seen.pk) as socket:
            assert news(socket)["id"] is None


class TestEnding:
    def test_a_logout_closes_the_pages_of_its_session_only(self, listen, alice, alice_client, client):
        client.force_login(alice)
        with listen(alice_client, alice) as ending, listen(client, alice) as staying:
            alice_client.logout()

            assert close_code(ending) == 4401
            tell(alice)
            assert news(staying)["pings"] == ["resync"]

    def test_a_new_password_closes_pages_that_it_locks_out(self, listen, alice, alice_client):
        with listen(alice_client, alice) as socket:
            alice.set_password("another calm password")
            alice.save()

            assert close_code(socket) == 4401

    def test_a_new_membership_has_pages_come_back_and_hear_more(self, listen, alice, alice_client):
        shared = Project.objects.create(name="Garden")
        with listen(alice_client, alice) as socket:
            Membership.objects.create(project=shared, user=alice, role="member")
            bus.send(topics.of_user(alice.pk), "rejoin")

            assert close_code(socket) == 1000
        with listen(alice_client, alice) as socket:
            row = bus.send(topics.of_project(shared.pk), "mystery")

            assert news(socket)["id"] == row.pk
