"""The live table under faults, seen from an open page."""

import json
from threading import Thread

import pytest
from django.db import connection, connections, transaction

from dueit.core.live import bus, topics

pytestmark = pytest.mark.slow

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


class TestLostConnection:
    def test_the_web_hears_again_what_was_said_meanwhile(self, site, alice, alice_client):
        topic = topics.of_user(alice.pk)
        with site.socket(alice_client) as socket:
            hear(socket, {bus.send(topic, "mystery").pk})
            if connection.vendor == "postgresql":
                with connection.cursor() as cursor:
                    cursor.execute(CUT_ALL_OTHERS)
            said = {bus.send(topic, "mystery", number=number).pk for number in range(5)}

            assert said <= set(hear(socket, said))
