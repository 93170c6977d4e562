"""Whoever sends letters is killed, frozen, and loses its database: each letter comes, one at most comes twice."""

import os
import random
import signal
from datetime import date
from threading import Event

import pytest
from aiosmtpd.controller import Controller

from dueit.supervision.tests.processes import wait_until
from dueit.tests.faults.chaos import CHAOS
from dueit.tests.faults.letters import LEASE_S, House, Postbox
from dueit.tests.serving import free_port

LETTERS = 5_000 if CHAOS else 400
SENDERS = 2
BETWEEN_KILLS = LETTERS // (2 * (CHAOS or 3))
LONGEST_S = 120
# `make chaos` takes both; the suite, each on every other day.
DATABASES = ["sqlite", "postgresql"]


@pytest.fixture
def postbox():
    box = Postbox()
    server = Controller(box, hostname="127.0.0.1", port=int(free_port()))
    server.start()
    box.port = server.port
    yield box
    server.stop()


@pytest.fixture(params=DATABASES if CHAOS else [DATABASES[date.today().toordinal() % 2]])
def house(request, tmp_path, postbox):
    """A house of its own on each database; only PostgreSQL's can be started again under it."""
    database = {}
    if request.param == "postgresql":
        cluster = request.getfixturevalue("cluster")
        database = cluster.new_database(f"letters_{random.randrange(10**9)}")
    house = House(tmp_path, postbox.port, database)
    yield house
    house.end()


@pytest.fixture
def restart(request, house):
    """Start the database anew, at once, if it is one that runs by itself."""
    if house.database.get("DATABASE_URL"):
        return lambda: request.getfixturevalue("cluster").control("restart", "-m", "immediate")
    return lambda: None


def come(postbox, letters):
    """Wait until so many letters have come."""
    return wait_until(lambda: len(postbox.came) >= letters, LONGEST_S)


def most_twice(kills):
    """How many may come twice: one for each kill at most, and seldom so, as it must come between letter and row."""
    return min(kills, max(5, kills // 5))


class TestKilled:
    def test_loses_no_letter_and_sends_one_twice_at_most(self, house, postbox, restart, kills, breaks, record_property):
        house.open(LETTERS)
        at_work, restarts = [house.send() for _ in range(SENDERS)], set(random.sample(range(kills), min(breaks, kills)))
        for number in range(kills):
            assert come(postbox, (number + 1) * BETWEEN_KILLS)
            Event().wait(random.uniform(0, 0.1))
            killed = at_work.pop(random.randrange(SENDERS))
            killed.kill()
            if number in restarts:
                restart()
            at_work.append(house.send())

        assert come(postbox, LETTERS)
        assert wait_until(lambda: {state for _, state, _ in house.found()["rows"]} == {"sent"}, LONGEST_S)
        found, twice = house.found(), postbox.came.total() - LETTERS
        assert (found["notices"], found["sent"], len(found["rows"])) == (LETTERS, LETTERS, LETTERS)
        assert (len(postbox.came), twice <= most_twice(kills)) == (LETTERS, True), twice
        record_property("figure", f"kill -9 of senders of {LETTERS:,} letters: {kills} times, {twice} came twice")


class TestFrozen:
    def test_changes_nothing_once_another_has_sent(self, house, postbox):
        held, keep = Event(), postbox.handle_DATA

        async def hold_the_first(server, session, envelope):
            if not held.is_set():
                held.set()
                os.kill(sleeper.pid, signal.SIGSTOP)
            return await keep(server, session, envelope)

        postbox.handle_DATA = hold_the_first
        house.open(1)
        sleeper = house.send()
        assert held.wait(LONGEST_S)
        Event().wait(2 * LEASE_S)
        house.send()
        assert come_twice(postbox)
        once_sent = wait_until(lambda: house.found()["rows"][0][1] == "sent", LONGEST_S) and house.found()

        os.kill(sleeper.pid, signal.SIGCONT)
        Event().wait(1)

        assert sleeper.poll() is None
        assert house.found() == once_sent
        assert (once_sent["rows"][0][1:], once_sent["sent"]) == (["sent", 2], 1)


def come_twice(postbox):
    return wait_until(lambda: list(postbox.came.values()) == [2], LONGEST_S)
