"""A room on two web processes, while the connections that listen are cut and the database itself starts again."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from itertools import count
from random import Random

import psycopg
import pytest

from dueit.supervision.tests.processes import wait_until
from dueit.tests.faults.cluster import CUT_LISTENERS
from dueit.tests.faults.installation import EMAIL, PASSWORD, Visitor, written_down
from dueit.tests.journeys.window import SOON
from dueit.tests.serving import serve

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser"), pytest.mark.django_db(transaction=True)]

RIGHT_S = 2 * SOON / 1000
OTHER = "noor@example.com"
A_ROOM = f"""
from django.utils import timezone
from accounts.models import User
from tasks import actions
from tasks.models import Membership
at = timezone.now()
mira = User.objects.create_user({EMAIL!r}, {PASSWORD!r}, name="Mira", welcomed_at=at)
noor = User.objects.create_user({OTHER!r}, {PASSWORD!r}, name="Noor", welcomed_at=at)
room = actions.open_project("Spring zine fair", by=mira, at=at)
Membership.objects.create(project=room, user=noor, role="member", joined_at=at)
for number in range(6):
    actions.add_task(room, actions.NewTask(title=f"Fold zine {{number}}"), by=mira, at=at)
"""
WRITTEN = "SELECT title, id FROM tasks_task WHERE project_id = %s ORDER BY position, id"
ROOM = "SELECT id FROM tasks_project WHERE name = 'Spring zine fair'"


class Room:
    """What the database says about the room, and what the pages of it show."""

    def __init__(self, installation, second, open_window):
        self.database = installation.database["DATABASE_URL"]
        [(self.pk,)] = self.rows(ROOM)
        self.numbers = count()
        self.visitors = [Visitor(installation.url), Visitor(second.url, OTHER)]
        self.windows = [self.open(open_window, installation, EMAIL), self.open(open_window, second, OTHER)]

    def open(self, open_window, site, email):
        window = open_window(at=site, path="/account/login/")
        window.page.get_by_label("E-mail").fill(email)
        window.page.get_by_label("Password").fill(PASSWORD)
        window.button("Log in").click()
        window.is_live()
        window.go(f"/projects/{self.pk}/")
        return window

    def leave(self):
        for window in self.windows:
            window.go("about:blank")
            window.troubles.clear()  # a browser reports answers of 500 while the database is away

    def rows(self, question, *values):
        with psycopg.connect(self.database, connect_timeout=5) as connection:
            return connection.execute(question, values).fetchall()

    def written(self):
        return [title for title, _ in self.rows(WRITTEN, self.pk)]

    def are_right(self):
        written = self.written()
        return all(window.titles() == written for window in self.windows)

    def right_again(self, since):
        """Seconds until both pages show what is written down, in its order."""
        assert wait_until(self.are_right, 15), [self.written(), *(window.titles() for window in self.windows)]
        return time.monotonic() - since

    def add(self, number, line):
        return self.visitors[number].post("/tasks/add/", line=line, project=self.pk).status_code < 400

    @contextmanager
    def changing(self):
        """Two people add and arrange, each through a web process, until the block ends; yields what was taken."""
        ended, taken = threading.Event(), []
        with ThreadPoolExecutor(2) as people:
            working = [people.submit(self.work, number, ended, taken) for number in range(2)]
            yield taken
            ended.set()
        for work in working:
            work.result()

    def work(self, number, ended, taken):
        chance, visitor = Random(number), self.visitors[number]
        while not ended.wait(0.1):
            line = f"Paper {next(self.numbers)}"
            if visitor.tries(lambda line=line: self.add(number, line)):
                taken.append(line)
            visitor.tries(lambda: self.arrange(visitor, chance))

    def arrange(self, visitor, chance):
        try:
            tasks = [pk for _, pk in self.rows(WRITTEN, self.pk)]
        except psycopg.Error:
            return
        task, after = chance.sample(tasks, 2)
        visitor.post(f"/tasks/{task}/place/", after=after)


class TestDatabaseRestarted:
    def test_rooms_of_two_web_processes_are_right_again(self, run, cluster, open_window, note):
        installation = run(database=cluster.new_database("rooms"))
        installation.python(A_ROOM)
        with serve(**installation.environment) as second:
            room = Room(installation, second, open_window)
            web = installation.process_of("daphne")

            with room.changing() as taken:
                assert wait_until(lambda: len(taken) > 4, 15)
                assert cluster.execute(CUT_LISTENERS)
                seen = len(taken)
                assert wait_until(lambda: len(taken) > seen + 4, 15)
            cut = room.right_again(time.monotonic())

            with room.changing() as more:
                assert wait_until(lambda: len(more) > 2, 15)
                cluster.control("restart", "-m", "immediate")
                back_at = time.monotonic()
            restarted = room.right_again(back_at)

            for visitor in room.visitors:
                written_down(visitor, "On Today", 15)
            with room.changing() as last:
                assert wait_until(lambda: len(last) > 4, 15)
            after = room.right_again(time.monotonic())

            assert {*taken, *more, *last} <= set(room.written())
            assert installation.process_of("daphne") == web
            room.leave()
        note("both rooms right after the listeners were cut", [cut])
        note("both rooms right after a restart of PostgreSQL", [restarted])
        note("both rooms right after that", [after])
        assert max(cut, restarted, after) < RIGHT_S
