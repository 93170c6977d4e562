"""Who hears what happens in a room and is seen there: the people of the access matrix, at its socket."""

import pytest

from conftest import signed_in
from dueit.core.live import bus, topics
from dueit.core.live.models import Presence
from dueit.tests.addresses import ACTORS
from dueit.tests.test_live_socket import close_code, listen, news, tell
from dueit.tests.world import left, people, things

__all__ = ["left", "listen", "people", "things"]
pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("left")]
OF_THE_ROOM = {"viewer", "member", "owner"}


@pytest.mark.parametrize("actor", [actor for actor in ACTORS if actor != "anonymous"])
def test_a_room_is_heard_and_entered_by_its_people_alone(listen, people, things, actor):
    user, room = people[actor], things["#project"]
    with listen(signed_in(user), user, room=room) as socket:
        of_the_room, own = bus.send(topics.of_project(room), "mystery"), tell(user)
        heard = [news(socket)["id"]]
        while heard[-1] != own.pk:
            heard.append(news(socket)["id"])
        is_seen = Presence.objects.filter(user_id=user.pk).exists()

    assert (of_the_room.pk in heard, is_seen) == (actor in OF_THE_ROOM, actor in OF_THE_ROOM)


def test_a_room_is_closed_to_whoever_is_not_signed_in(site, things):
    with site.socket(room=things["#project"]) as socket:
        assert close_code(socket) == 4401
    assert not Presence.objects.exists()
