"""Who is in a room: come by their socket, stay by its beats, gone with it."""

import re
from unittest.mock import patch

import pytest
from asgiref.sync import async_to_sync
from django.db import OperationalError

from dueit.consumers import LiveConsumer
from dueit.core.live import presence, topics
from dueit.core.live.admission import Admission
from dueit.core.live.models import Presence
from dueit.supervision.tests.processes import wait_until
from dueit.tests.serving import serve
from dueit.tests.test_live_socket import listen, news, project

__all__ = ["listen", "project"]
pytestmark = pytest.mark.slow


def hears_of(socket, *people):
    """Wait for the news that these people, and no others, are in the room."""
    while re.findall(r"</span>(\w+)</li>", news(socket)["content"]) != list(people):
        continue


class LeavesWithinItsBeat(LiveConsumer):
    async def _check(self):
        await self.disconnect(1000)


class CannotLeave(LiveConsumer):
    """A page whose first farewell finds no database."""

    tries = 0

    async def _leave_room(self):
        self.tries += 1
        if self.tries == 1:
            with patch.object(presence, "depart", side_effect=OperationalError("the connection is closed")):
                await super()._leave_room()
        await super()._leave_room()


class TestRoom:
    def test_is_told_who_comes_and_goes(self, listen, project, alice, alice_client, bob, bob_client):
        with listen(alice_client, alice, room=project.pk) as hers:
            with listen(bob_client, bob, room=project.pk):
                hears_of(hers, "Alice", "Bob")

            hears_of(hers, "Alice")

    def test_has_a_page_back_that_was_forgotten(self, project, bob_client):
        here = Presence.objects.filter(topic=topics.of_project(project.pk))
        with serve(HEARTBEAT_S="0.3") as quick, quick.socket(bob_client, room=project.pk):
            assert wait_until(here.exists)
            here.delete()

            assert wait_until(here.exists)

    @pytest.mark.parametrize("room", ["", "0", "no-number", "9" * 30])
    def test_is_entered_by_members_only(self, listen, project, mallory, mallory_client, room):
        for asked in (room, project.pk):
            with listen(mallory_client, mallory, room=asked):
                assert not Presence.objects.exists()

    def test_is_not_entered_again_by_a_beat_that_a_farewell_overtakes(self, transactional_db):
        page = LeavesWithinItsBeat()
        page.room, page.channel_name, page.admission = "project-1", "a", Admission(1, frozenset())
        presence.arrive(page.room, 1, page.channel_name)

        async_to_sync(page.beat)()

        assert not Presence.objects.exists()

    def test_is_left_at_the_second_try_if_the_database_was_away(self, transactional_db):
        page = CannotLeave()
        page.room, page.channel_name, page.admission = "project-1", "a", Admission(1, frozenset())
        presence.arrive(page.room, 1, page.channel_name)

        with pytest.raises(OperationalError):
            async_to_sync(page.dispatch)({"type": "websocket.disconnect", "code": 1000})

        assert (page.tries, Presence.objects.exists()) == (2, False)
