import re

import pytest
from django.urls import reverse

from dueit.core.events.models import AuditEntry
from tasks.models import Task
from tasks.tests.factories import TaskFactory
from tasks.tests.views.conftest import HTMX


class TestAdd:
    def test_reads_one_line(self, alice_client, mine, now):
        response = alice_client.post("/tasks/add/", {"line": "Call Ana ~15m #fair", "aim": "today"}, headers=HTMX)

        task = Task.objects.get()
        assert (task.title, task.minutes, task.labels, task.planned_on, task.project) == (
            "Call Ana",
            15,
            ["fair"],
            now,
            mine,
        )
        assert f"/undo/{AuditEntry.objects.get(kind='TaskAdded').pk}/" in response.content.decode()

    def test_some_day_has_no_day(self, alice_client):
        alice_client.post("/tasks/add/", {"line": "Learn to juggle", "aim": "some_day"})

        assert Task.objects.get().planned_on is None

    def test_gives_words_back(self, alice_client):
        preview = alice_client.get("/tasks/quick-add/preview/", {"line": "Read the news tomorrow"}, headers=HTMX)
        [literal] = re.findall(r'data-literal="([^"]+)"', preview.content.decode())

        alice_client.post("/tasks/add/", {"line": "Read the news tomorrow", "literal": literal})

        assert Task.objects.get().title == "Read the news tomorrow"

    @pytest.mark.parametrize(("line", "says"), [("", "Write a few words"), ("x" * 501, "500 characters")])
    @pytest.mark.parametrize("headers", [{}, HTMX])
    def test_says_what_is_wrong_and_keeps_the_line(self, alice_client, line, says, headers):
        response = alice_client.post("/tasks/add/", {"line": line}, headers=headers)

        assert response.status_code == 422
        assert says in response.content.decode()
        assert not Task.objects.exists()

    @pytest.mark.parametrize(("field", "target"), [("today", "#today-chips"), ("x, body", "#anywhere-chips")])
    def test_answers_at_a_field_that_there_is(self, alice_client, field, target):
        response = alice_client.post("/tasks/add/", {"line": "", "field": field}, headers=HTMX)

        assert f'hx-target="{target}"' in response.content.decode()

    def test_works_without_javascript(self, alice_client):
        response = alice_client.post("/tasks/add/", {"line": "Call Ana", "next": "/some-day/"})

        assert (response.status_code, response.url) == (303, "/some-day/")
        assert "is added" in alice_client.get("/some-day/").content.decode()


class TestAfresh:
    def test_takes_the_old_words_along_and_links_both(self, alice_client, mine):
        old = TaskFactory(project=mine, title="Write to Noor", minutes=10)
        url = reverse("tasks:afresh", args=[old.pk])

        assert 'value="Write to Noor"' in alice_client.get(url).content.decode()
        response = alice_client.post(url, {"title": "Call Noor", "minutes": "5"}, follow=True)

        fresh = Task.objects.open().get()
        assert (fresh.afresh_from, fresh.minutes) == (old, 5)
        assert "Thread of starts" in response.content.decode()

    def test_says_what_is_wrong(self, alice_client, mine):
        old = TaskFactory(project=mine)

        response = alice_client.post(reverse("tasks:afresh", args=[old.pk]), {"title": "", "minutes": "-3"})

        assert response.status_code == 422
        assert Task.objects.get().state == "waiting"
