"""Choosing when to be reminded, on a page of its own, on the task's page and in the menu of its row."""

import pytest
from django.utils import timezone

from dueit.core.events.models import AuditEntry
from dueit.core.webpush.vapid import new_private_key
from notifications.models import Reminder
from tasks.tests.factories import TaskFactory

HTMX = {"HX-Request": "true"}


@pytest.fixture
def task(alice):
    home = {"project": alice.personal_project, "author": alice}
    return TaskFactory(**home, title="Write to Noor", planned_on=alice.today(timezone.now()))


@pytest.fixture
def url(task):
    return f"/reminders/task-{task.pk}/"


def chosen(**said):
    return {"at_time": "23:59", "lead": "0", **said}


class TestThePage:
    def test_sets_a_reminder_and_takes_it_back(self, alice_client, task, url):
        assert 'value="09:00"' in alice_client.get(url).text
        page = alice_client.post(url, chosen(), follow=True)

        assert page.redirect_chain == [(f"/tasks/{task.pk}/", 302)]
        assert "You&#x27;ll be reminded of “Write to Noor”." in page.text
        assert Reminder.objects.get().due_at
        assert 'value="23:59"' in alice_client.get(url).text

        alice_client.post(f"/undo/{AuditEntry.objects.get(kind='ReminderSet').pk}/")
        assert not Reminder.objects.exists()

    def test_asks_once_whether_a_browser_shall_tell_too(self, alice_client, task, url, settings):
        settings.VAPID_PRIVATE_KEY = new_private_key()
        assert "Shall a browser tell you?" not in alice_client.get(f"/tasks/{task.pk}/").text

        assert "Shall a browser tell you?" in alice_client.post(url, chosen(), follow=True).text
        alice_client.post("/settings/devices/not-now/")
        assert "Shall a browser tell you?" not in alice_client.get(f"/tasks/{task.pk}/").text

    @pytest.mark.parametrize(
        ("said", "words"),
        [
            ({"at_time": "soon"}, "such as 22:30"),
            ({"at_time": ""}, "Choose a time."),
            ({"at_time": "00:00"}, "That moment has passed."),
            ({"lead": "7"}, "Select a valid choice"),
        ],
    )
    def test_keeps_what_was_typed_where_it_makes_no_sense(self, alice_client, url, said, words):
        answer = alice_client.post(url, chosen(**said))

        assert answer.status_code == 422
        assert words in answer.text
        assert f'value="{chosen(**said)["at_time"]}"' in answer.text or not said.get("at_time", True)
        assert not Reminder.objects.exists()

    def test_says_that_a_task_without_a_day_needs_one_first(self, alice, alice_client):
        some_day = TaskFactory(project=alice.personal_project, planned_on=None)
        url = f"/reminders/task-{some_day.pk}/"

        assert "has no day yet" in alice_client.get(url).text
        assert "Give it one first" in alice_client.post(url, chosen()).text

    @pytest.mark.parametrize("name", ["task-0", "task", "goal-1", f"task-{9**30}", "task--1", "-1", "task-²"])
    def test_is_of_nothing_else(self, alice_client, name):
        assert alice_client.get(f"/reminders/{name}/").status_code == 404


class TestOnTheTask:
    def test_says_when_and_lets_one_do_without(self, alice_client, task, url):
        page = f"/tasks/{task.pk}/"
        assert "Remind me" in alice_client.get(page).text
        alice_client.post(url, chosen())
        assert "at 23:59" in alice_client.get(page).text
        assert "at 23:59" in alice_client.get(f"{url}live/", headers=HTMX).text

        answer = alice_client.post(f"{url}remove/", headers=HTMX)
        assert answer["HX-Trigger"] == "live:reminders"
        assert "No reminder of “Write to Noor”." in answer.text
        alice_client.post(f"/undo/{AuditEntry.objects.get(kind='ReminderRemoved').pk}/")
        assert "at 23:59" in alice_client.get(page).text

        assert alice_client.post(f"{url}remove/").url == page
        assert not Reminder.objects.exists()
        assert alice_client.post(f"{url}remove/").status_code == 303

    def test_says_that_one_was_reminded_and_what_a_reminder_waits_for(self, alice, alice_client, task, noon):
        page = f"/tasks/{task.pk}/"
        known = Reminder.objects.create(user=alice, subject=f"task-{task.pk}", told_at=noon, set_at=noon)
        assert "You were reminded on Wednesday, 4 March at 13:00." in alice_client.get(page).text

        Reminder.objects.filter(pk=known.pk).update(told_at=None)
        alice_client.post(f"/tasks/{task.pk}/some_day/")
        assert "waits until this has a day" in alice_client.get(page).text

        alice_client.post(f"/tasks/{task.pk}/complete/")
        page = alice_client.get(page).text
        assert "Your reminder" not in page
        assert "Remind me" not in page

    def test_is_offered_in_the_menu_of_a_row_that_waits_for_a_day(self, alice, alice_client, task, url):
        assert url in alice_client.get(f"/tasks/{task.pk}/menu/", headers=HTMX).text

        for other in ({"planned_on": None}, {"state": "in_progress", "started_at": timezone.now()}):
            one = TaskFactory(project=alice.personal_project, **other)
            assert "Remind me" not in alice_client.get(f"/tasks/{one.pk}/menu/", headers=HTMX).text
