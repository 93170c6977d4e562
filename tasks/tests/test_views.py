import re

import pytest
from django.test import Client
from django.urls import reverse

from dueit.core.events.models import AuditEntry
from tasks.models import Project, Task
from tasks.tests.factories import MembershipFactory, TaskFactory

HTMX = {"HX-Request": "true"}


@pytest.fixture
def mine(alice):
    return Project.objects.get(personal_of=alice)


@pytest.fixture
def now(alice, settings):
    """Today, by Alice's own clock."""
    from django.utils import timezone

    return alice.today(timezone.now())


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

    @pytest.mark.parametrize("url", ["/", "/some-day/", "/let-go/", "/recent/", "/tasks/today/live/"])
    def test_costs_the_same_for_1_and_30(self, alice_client, mine, now, django_assert_num_queries, url):
        from django.db import connection
        from django.test.utils import CaptureQueriesContext

        def fill(count):
            TaskFactory.create_batch(count, project=mine, planned_on=now)
            TaskFactory.create_batch(count, project=mine, planned_on=None)
            TaskFactory.create_batch(count, project=mine, let_go=True, settled_on=now)

        fill(1)
        with CaptureQueriesContext(
            connection,
        ) as few:
            alice_client.get(url)
        fill(29)
        with django_assert_num_queries(len(few)):
            alice_client.get(url)


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

    def test_works_without_javascript(self, alice_client):
        response = alice_client.post("/tasks/add/", {"line": "Call Ana", "next": "/some-day/"})

        assert (response.status_code, response.url) == (303, "/some-day/")
        assert "is added" in alice_client.get("/some-day/").content.decode()


class TestMove:
    @pytest.fixture
    def task(self, mine, now):
        return TaskFactory(project=mine, title="Write to Noor", planned_on=now)

    def test_redraws_the_row_and_offers_a_way_back(self, alice_client, task):
        response = alice_client.post(f"/tasks/{task.pk}/complete/", headers=HTMX)

        answer = response.content.decode()
        assert 'aria-checked="true"' in answer
        assert "Undo" in answer
        assert response["HX-Trigger"] == "live:tasks"
        assert Task.objects.get().state == "completed"

    def test_hides_the_tasks_of_others(self, alice_client, task):
        stranger = TaskFactory()

        assert alice_client.post(reverse("tasks:move", args=[stranger.pk, "complete"])).status_code == 404
        assert alice_client.post(reverse("tasks:move", args=[10**9, "complete"])).status_code == 404

    @pytest.mark.parametrize("act", ["complete", "not_today", "place", "remove", "afresh"])
    def test_a_viewer_is_told_no(self, mallory_client, mallory, task, act):
        MembershipFactory(project=task.project, user=mallory, role="viewer")

        assert mallory_client.post(f"/tasks/{task.pk}/{act}/", {"title": "Call Noor"}).status_code == 403
        assert Task.objects.get().state == "waiting"

    def test_a_refusal_says_why(self, alice_client, task):
        alice_client.post(f"/tasks/{task.pk}/skip/")

        response = alice_client.post(f"/tasks/{task.pk}/complete/", headers=HTMX)

        assert "settled already" in response.content.decode()

    def test_never_by_looking(self, alice_client, task):
        assert alice_client.get(f"/tasks/{task.pk}/complete/").status_code == 405
        assert alice_client.get(f"/tasks/{task.pk}/not_today/").status_code == 405

    def test_needs_a_token(self, alice, task):
        strict = Client(enforce_csrf_checks=True)
        strict.force_login(alice, backend="django.contrib.auth.backends.ModelBackend")

        assert strict.post(f"/tasks/{task.pk}/complete/").status_code == 403

    def test_a_settled_pebble_opens_it_again(self, alice_client, task):
        alice_client.post(f"/tasks/{task.pk}/complete/")

        response = alice_client.post(f"/tasks/{task.pk}/reopen/", headers=HTMX)

        assert "Back as it was" in response.content.decode()
        assert Task.objects.get().state == "waiting"

    def test_place_after_a_neighbour(self, alice_client, task):
        below = TaskFactory(project=task.project, position=task.position + 1000)

        response = alice_client.post(f"/tasks/{task.pk}/place/", {"after": below.pk}, headers=HTMX)

        assert response.status_code == 204
        assert list(Task.objects.in_order()) == [below, task]

    def test_place_beside_a_stranger_is_not_found(self, alice_client, task):
        assert alice_client.post(f"/tasks/{task.pk}/place/", {"after": TaskFactory().pk}).status_code == 404


class TestUndo:
    def test_hands_the_line_back(self, alice_client):
        alice_client.post("/tasks/add/", {"line": "Call Noro ~10m"})
        url = reverse("tasks:undo", args=[AuditEntry.objects.get(kind="TaskAdded").pk])

        response = alice_client.post(url, headers=HTMX)

        assert '"line": "Call Noro ~10m"' in response["HX-Trigger"]
        assert not Task.objects.exists()

    def test_without_javascript_the_line_is_in_the_field(self, alice_client):
        alice_client.post("/tasks/add/", {"line": "Call Noro"})
        url = reverse("tasks:undo", args=[AuditEntry.objects.get(kind="TaskAdded").pk])

        page = alice_client.post(url, follow=True).content.decode()

        assert 'value="Call Noro"' in page

    def test_is_not_for_others(self, alice_client, mallory_client):
        alice_client.post("/tasks/add/", {"line": "Call Noor"})
        entry = AuditEntry.objects.get(kind="TaskAdded")

        assert mallory_client.post(reverse("tasks:undo", args=[entry.pk])).status_code == 404
        assert Task.objects.exists()

    def test_recent_lists_what_can_be_taken_back(self, alice_client):
        alice_client.post("/tasks/add/", {"line": "Call Noor"})

        assert "Added: Call Noor" in alice_client.get("/recent/").content.decode()


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


class TestRemove:
    def test_asks_first_and_only_for_what_was_let_go(self, alice_client, mine):
        task = TaskFactory(project=mine, let_go=True)
        url = reverse("tasks:remove", args=[task.pk])

        assert "for good?" in alice_client.get(url).content.decode()
        alice_client.post(url)

        assert not Task.objects.exists()

    def test_an_open_one_stays(self, alice_client, mine):
        task = TaskFactory(project=mine)

        alice_client.post(reverse("tasks:remove", args=[task.pk]))

        assert Task.objects.exists()


class TestPages:
    def test_menu_and_page_offer_what_fits(self, alice_client, mine):
        task = TaskFactory(project=mine, title="Write to Noor", note="The hall is free on Friday.")

        menu = alice_client.get(f"/tasks/{task.pk}/menu/", headers=HTMX).content.decode()
        page = alice_client.get(f"/tasks/{task.pk}/").content.decode()

        assert "Some day" in menu
        assert "The hall is free on Friday." in page
        assert f"/tasks/{task.pk}/skip/" in page
