from datetime import timedelta

import pytest
from django.db import connection
from django.db.models.functions import Now

from dueit.core.live import presence
from dueit.core.live.jobs import forget_silent_pages
from dueit.core.live.models import LiveRow, Presence

pytestmark = pytest.mark.django_db
ROOM, OTHER = "project-1", "project-2"


def people(room=ROOM):
    return {page.user_id for page in presence.here(room)}


def told():
    return [row.topic for row in LiveRow.objects.filter(kind="here").order_by("pk")]


def falls_silent(socket):
    Presence.objects.filter(socket=socket).update(seen_at=Now() - presence.lately() - timedelta(seconds=1))


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has no such choice")
def test_who_comes_waits_for_no_log():
    with connection.cursor() as cursor:
        cursor.execute("SELECT relpersistence FROM pg_class WHERE relname = 'live_presence'")
        assert cursor.fetchone() == ("u",)


class TestPresence:
    def test_is_of_one_room_and_told_once_for_each_person(self):
        presence.arrive(ROOM, 1, "a")
        presence.arrive(ROOM, 1, "b")
        presence.arrive(OTHER, 2, "c")

        assert (people(), people(OTHER)) == ({1}, {2})
        assert told() == [ROOM, OTHER]

    def test_ends_with_the_last_page(self):
        for socket in ("a", "b"):
            presence.arrive(ROOM, 1, socket)

        presence.depart("a")
        assert (people(), told()) == ({1}, [ROOM])

        presence.depart("b")
        assert (people(), told()) == (set(), [ROOM, ROOM])

    def test_of_a_page_that_never_came_tells_nobody(self):
        presence.depart("a")

        assert told() == []

    def test_fades_when_its_process_is_gone(self):
        presence.arrive(ROOM, 1, "a")
        presence.arrive(ROOM, 2, "b")
        falls_silent("a")
        assert people() == {2}

        forget_silent_pages()

        assert [page.socket for page in Presence.objects.all()] == ["b"]
        assert told() == [ROOM, ROOM, ROOM]

    def test_stays_while_its_page_is_heard_of(self):
        presence.arrive(ROOM, 1, "a")
        falls_silent("a")

        presence.stay(ROOM, 1, "a")

        assert people() == {1}
        assert forget_silent_pages() == "0 forgotten"
        assert told() == [ROOM, ROOM]  # it was left out by whoever looked meanwhile

        presence.stay(ROOM, 1, "a")
        assert told() == [ROOM, ROOM]

    def test_comes_back_with_a_page_that_was_forgotten(self):
        """Its process stood still for minutes, or PostgreSQL has crashed: it does not log who is where."""
        presence.arrive(ROOM, 1, "a")
        Presence.objects.all().delete()

        presence.stay(ROOM, 1, "a")

        assert (people(), told()) == ({1}, [ROOM, ROOM])
