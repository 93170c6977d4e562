"""The live table under faults, seen from an open page."""

import json
from concurrent.futures import ThreadPoolExecutor
from threading import Thread
from urllib.request import Request, urlopen

import pytest
from django.db import connection, connections, transaction

from dueit.core.live import bus, topics

pytestmark = pytest.mark.slow

WINDOWS = 8  # a pool of as many connections rested longer after each that was cut, and then gave up
CUT_ALL_OTHERS = """
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()
"""


def hear(socket, expected, seconds=10):
    """The ids that the page hears, until it has heard all that are expected."""
    heard = []
    while not expected <= set(heard):
        heard.append(json.loads(socket.recv(timeout=seconds))["id"])
    return heard


class TestManyWriters:
    def test_nothing_is_lost_or_doubled(self, site, alice, alice_client):
        topic = topics.of_user(alice.pk)
        sent = set()

        def write(writer):
            for number in range(20):
                with transaction.atomic():
                    sent.add(bus.send(topic, "mystery", writer=writer, number=number).pk)
            connections.close_all()

        with site.socket(alice_client, since=bus.send(topic, "mystery").pk) as socket:
            writers = [Thread(target=write, args=[writer]) for writer in range(4)]
            for writer in writers:
                writer.start()
            for writer in writers:
                writer.join()
            heard = hear(socket, sent)

        assert len(sent) == 80
        assert len(heard) - len(set(heard)) == 0


def look(site, client):
    """Open Today in a window of its own."""
    cookies = "; ".join(f"{name}={morsel.value}" for name, morsel in client.cookies.items())
    with urlopen(Request(f"{site.url}/", headers={"Cookie": cookies}), timeout=20) as answer:
        return answer.status


def cut_all_others():
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(CUT_ALL_OTHERS)


class TestLostConnection:
    def test_no_page_waits_for_one_connection_after_the_other(self, site, alice_client):
        with ThreadPoolExecutor(WINDOWS) as people:
            assert set(people.map(look, [site] * 5 * WINDOWS, [alice_client] * 5 * WINDOWS)) == {200}
        cut_all_others()

        assert look(site, alice_client) == 200

    def test_the_web_hears_again_what_was_said_meanwhile(self, site, alice, alice_client):
        topic = topics.of_user(alice.pk)
        with site.socket(alice_client) as socket:
            hear(socket, {bus.send(topic, "mystery").pk})
            cut_all_others()
            said = {bus.send(topic, "mystery", number=number).pk for number in range(5)}

            assert said <= set(hear(socket, said))
