import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tasks.tests.factories import TaskFactory
from tasks.tests.views.conftest import HTMX


class TestToday:
    def test_shows_the_day_and_hides_the_tasks_of_others(self, alice_client, mine, now):
        TaskFactory(project=mine, title="Write to Noor", planned_on=now, minutes=10)
        TaskFactory(title="Somebody else's secret", planned_on=now)

        page = alice_client.get("/").content.decode()

        assert "Write to Noor" in page
        assert "10 min" in page
        assert "secret" not in page

    def test_a_row_says_all_that_was_understood(self, alice_client):
        alice_client.post("/tasks/add/", {"line": "Call Ana at 23:30 ~15m #fair"})

        page = alice_client.get("/").content.decode()

        assert "at 23:30" in page
        assert "#fair" in page
        assert "15 min" in page

    def test_invites_a_newcomer(self, alice_client):
        assert "your day, and it is open" in alice_client.get("/").content.decode()

    def test_asks_who_is_there(self, client):
        assert client.get("/").status_code == 302


class TestRecent:
    def test_looks_again_once_something_is_taken_back(self, alice_client, mine):
        task = TaskFactory(project=mine, title="Write to Noor")
        alice_client.post(f"/tasks/{task.pk}/start/")
        page = alice_client.get("/recent/").text
        undo = re.search(r'formaction="(/undo/\d+/)"', page)[1]
        alice_client.post(undo)

        assert [undo in html for html in (page, alice_client.get("/recent/rows/", headers=HTMX).text)] == [True, False]


class TestWhatOneOnlyLooksAt:
    def test_is_in_no_list_of_what_one_does(self, project, viewer, now, bob_client, mallory_client):
        for title, told in (
            ("On a day", {"planned_on": now}),
            ("Some time", {"planned_on": None}),
            ("Ahead", {"planned_on": now + timedelta(days=1)}),
            ("Gone", {"let_go": True, "settled_on": now}),
        ):
            TaskFactory(project=project, title=title, **told)
        there = {"/": ("On a day", "Ahead", "Gone"), "/some-day/": ("Some time",), "/let-go/": ("Gone",)}

        for url, titles in there.items():
            his, theirs = bob_client.get(url).text, mallory_client.get(url).text
            assert [title in his for title in titles] == [True] * len(titles)
            assert [title in theirs for title in titles] == [False] * len(titles)


@pytest.mark.parametrize("url", ["/", "/some-day/", "/let-go/", "/recent/", "/recent/rows/", "/tasks/today/live/"])
def test_a_list_asks_as_much_for_1_task_as_for_30(alice_client, mine, now, url):
    def queries_with(more):
        TaskFactory.create_batch(more, project=mine, planned_on=now)
        TaskFactory.create_batch(more, project=mine, planned_on=None)
        TaskFactory.create_batch(more, project=mine, let_go=True, settled_on=now)
        with CaptureQueriesContext(connection) as queries:
            alice_client.get(url)
        return len(queries)

    assert queries_with(1) == queries_with(29)
