"""Whoever is gone from a project hears no more of it, at once: alice owns, bob is a member."""

import pytest
from asgiref.sync import async_to_sync
from django.utils import timezone

from dueit.consumers import LiveConsumer
from dueit.core.events.undo import undo
from dueit.core.live import bus, topics
from dueit.core.live.models import LiveRow, Presence
from dueit.tests.test_live_socket import close_code, listen, news, tell
from dueit.tests.test_locked_out import headers_of, until_closed
from tasks import actions
from tasks.models import Membership

__all__ = ["listen"]
pytestmark = pytest.mark.slow


@pytest.fixture
def garden(site, alice, bob):
    garden = actions.open_project("Garden", by=alice, at=timezone.now())
    Membership.objects.create(project=garden, user=bob, role="member")
    return garden


class TestWhoeverIsGone:
    @pytest.mark.parametrize("door", ["let go", "project removed"])
    def test_hears_no_more_within_a_second(self, listen, garden, alice, bob, bob_client, door):
        with listen(bob_client, bob) as socket:
            if door == "let go":
                actions.leave_project(garden, bob, by=alice, at=timezone.now())
            else:
                actions.remove_project(garden, by=alice, at=timezone.now())

            assert close_code(socket, seconds=1) == 1000
        with listen(bob_client, bob) as socket:
            bus.send(topics.of_project(garden.pk), "mystery")
            row = tell(bob)

            assert news(socket)["id"] == row.pk

    def test_hears_again_once_that_is_taken_back(self, listen, garden, alice, bob, bob_client):
        gone = actions.leave_project(garden, bob, by=alice, at=timezone.now())
        with listen(bob_client, bob) as socket:
            undo(gone, by=alice, at=timezone.now())

            assert close_code(socket, seconds=1) == 1000
        with listen(bob_client, bob) as socket:
            bus.send(topics.of_project(garden.pk), "lists")

            assert news(socket)["pings"] == ["tasks"]

    def test_looks_again_before_the_socket_closes(self, listen, garden, alice, bob, bob_client):
        with listen(bob_client, bob) as socket:
            actions.leave_project(garden, bob, by=alice, at=timezone.now())

            assert news(socket)["pings"] == ["resync"]
            assert close_code(socket) == 1000


class ClosedMeanwhile(LiveConsumer):
    """A socket whose page is closed before it is told what it missed."""

    async def send(self, *told, **more):
        raise ConnectionResetError("Attempt to send on a closed protocol")


class TestAPageThatIsClosedWhileItConnects:
    def test_is_not_left_behind_in_the_room(self, transactional_db, alice, alice_client):
        garden = actions.open_project("Garden", by=alice, at=timezone.now())

        with pytest.raises(ConnectionResetError):
            async_to_sync(until_closed)(ClosedMeanwhile, headers_of(alice_client), since=f"0&room={garden.pk}")

        assert LiveRow.objects.filter(kind="here").exists()
        assert not Presence.objects.exists()
