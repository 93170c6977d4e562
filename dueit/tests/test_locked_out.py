"""Whoever is locked out, by whatever door, sees their open pages close within a second."""

import json
import subprocess
import sys
from contextlib import contextmanager
from time import monotonic

import pytest
from asgiref.sync import async_to_sync
from channels.db import database_sync_to_async
from channels.testing import WebsocketCommunicator
from django.conf import settings
from django.db import OperationalError
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from websockets.exceptions import ConnectionClosed

from accounts import actions
from accounts.models import User
from conftest import signed_in
from dueit.consumers import LiveConsumer
from dueit.core.live import bus, topics
from dueit.core.live.layer import COME_BACK
from dueit.registries import topics_of
from dueit.tests.serving import environment, serve
from tasks.actions import leave_project, open_project
from tasks.tests.factories import MembershipFactory

pytestmark = pytest.mark.slow
SESSION_ENDED = 4401
PASSWORD = "another calm password"


@contextmanager
def listening(site, client, user):
    """Hold a page's socket open, once it hears."""
    with site.socket(client) as socket:
        row = bus.send(topics.of_user(user.pk), "mystery")
        while json.loads(socket.recv(timeout=5))["id"] != row.pk:
            continue
        yield socket


def seconds_until_closed(socket, code=SESSION_ENDED):
    since = monotonic()
    with pytest.raises(ConnectionClosed) as closed:
        hear_out(socket)
    assert closed.value.rcvd.code == code
    return monotonic() - since


def hear_out(socket):
    while True:
        socket.recv(timeout=5)


def log_out(alice, client):
    client.post(reverse("account_logout"))


def change_password(alice, client):
    """On her own settings page, in another browser."""
    other = Client()
    other.post(reverse("account_login"), {"login": alice.email, "password": "a calm password"})
    words = {"oldpassword": "a calm password", "password1": PASSWORD}
    assert other.post(reverse("account_change_password"), words).status_code == 302


def have_it_set_by_an_operator(alice, client):
    operator = signed_in(User.objects.create_superuser("operator@example.com", "a calm password"))
    words = {"password1": PASSWORD, "password2": PASSWORD, "usable_password": "true"}
    assert operator.post(reverse("admin:auth_user_password_change", args=[alice.pk]), words).status_code == 302


def be_put_to_rest(alice, client):
    actions.put_to_rest(alice, by=alice, at=timezone.now())


class TestPagesCloseWithinASecond:
    @pytest.mark.parametrize("door", [log_out, change_password, have_it_set_by_an_operator, be_put_to_rest])
    def test_after(self, site, alice, alice_client, door):
        with listening(site, alice_client, alice) as socket:
            door(alice, alice_client)

            assert seconds_until_closed(socket) < 1

    def test_after_the_news_of_a_logout_that_is_still_going_on(self, site, alice, alice_client):
        with listening(site, alice_client, alice) as socket:
            bus.send(topics.of_session(alice_client.session.session_key), "kick")

            assert seconds_until_closed(socket) < 1

    def test_after_a_command_in_another_process(self, site, alice, alice_client):
        command = [sys.executable, "manage.py", "changepassword", alice.email]
        with listening(site, alice_client, alice) as socket:
            # Without a terminal, the command reads what it asks for from its input.
            subprocess.run(
                command,
                input=f"{PASSWORD}\n{PASSWORD}\n",
                cwd=settings.BASE_DIR,
                env=environment(),
                text=True,
                check=True,
                start_new_session=True,
                capture_output=True,
            )

            assert seconds_until_closed(socket) < 1


class TestALostPlace:
    def test_closes_the_pages_of_whoever_had_it_within_a_second(self, site, alice, bob, bob_client):
        project = open_project("Spring zine fair", by=alice, at=timezone.now())
        MembershipFactory(project=project, user=bob)
        with listening(site, bob_client, bob) as socket:
            leave_project(project, bob, by=alice, at=timezone.now())

            assert seconds_until_closed(socket, COME_BACK) < 1
        assert topics.of_project(project.pk) not in topics_of(bob.pk)


class LockedOutMeanwhile(LiveConsumer):
    """A socket whose person gets another password just after it was let in, and before it hears anything."""

    async def _admit(self):
        admission, is_first = await super()._admit(), self.admission is None
        if admission and is_first:
            await database_sync_to_async(set_password)(admission.user_id)
        return admission


def set_password(user_id):
    user = User.objects.get(pk=user_id)
    user.set_password(PASSWORD)
    user.save()


class TestWhileAPageConnects:
    def test_what_was_said_before_it_heard_is_heard(self, transactional_db, alice, alice_client):
        seen, missed = bus.send(topics.of_user(alice.pk), "mystery"), bus.send(topics.of_user(alice.pk), "mystery")

        *news, closing = async_to_sync(until_closed)(LockedOutMeanwhile, headers_of(alice_client), since=seen.pk)

        assert missed.pk in [json.loads(piece["text"])["id"] for piece in news]
        assert closing["code"] == SESSION_ENDED


def headers_of(client):
    cookie = f"{settings.SESSION_COOKIE_NAME}={client.session.session_key}"
    return {"origin": "http://localhost", "host": "localhost", "cookie": cookie}


async def until_closed(socket, headers, since):
    """What a page is told after its socket was accepted, up to the close."""
    encoded = [(name.encode(), value.encode()) for name, value in headers.items()]
    page = WebsocketCommunicator(socket.as_asgi(), f"/ws/live/?since={since}", encoded)
    assert await page.connect(timeout=5) == (True, None)
    told = [await page.receive_output(timeout=5)]
    while told[-1]["type"] != "websocket.close":
        told.append(await page.receive_output(timeout=5))
    return told


class TestALostKick:
    def test_costs_no_more_than_a_heartbeat(self, transactional_db, alice, alice_client):
        with serve(HEARTBEAT_S="0.3") as site, listening(site, alice_client, alice) as socket:
            put_to_rest_unheard(alice.pk)

            assert seconds_until_closed(socket) < 2

    def test_is_noticed_by_the_next_heartbeat_if_the_database_is_away(
        self, transactional_db, alice, alice_client, monkeypatch
    ):
        monkeypatch.setattr(settings, "HEARTBEAT_S", 0.05)

        *_, closing = async_to_sync(until_closed)(AwayForABeat, headers_of(alice_client), since=0)

        assert closing["code"] == SESSION_ENDED


class AwayForABeat(LiveConsumer):
    """A socket whose person is put to rest unheard, and whose first heartbeat finds no database."""

    beats = -1  # it is let in first

    async def _admit(self):
        self.beats += 1
        if self.beats == 1:
            await database_sync_to_async(put_to_rest_unheard)(self.admission.user_id)
            raise OperationalError("the connection is closed")
        return await super()._admit()


def put_to_rest_unheard(user_id):
    User.objects.filter(pk=user_id).update(is_active=False)
