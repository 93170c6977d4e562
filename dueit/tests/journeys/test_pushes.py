"""What a browser tells its person: its service worker gets what was sent, shows it once, and leads to the thing."""

import json
from urllib.parse import unquote

import pytest
from django.utils import timezone

from dueit.tests.journeys.worker import SHOWN, deliver
from notifications import jobs
from notifications.models import Delivery, Notification
from notifications.tests.factories import DeviceFactory, NotificationFactory
from tasks.actions import offer_task
from tasks.tests.factories import MembershipFactory, ProjectFactory, TaskFactory

TAP = """async () => {
    const [[tag, shown]] = self.tray, event = new Event("notificationclick");
    let done;
    event.notification = {...shown, close: () => self.tray.delete(tag)};
    event.waitUntil = promise => { done = promise; };
    self.dispatchEvent(event);
    await done;
}"""


@pytest.fixture
def task(alice, bob, today):
    project = ProjectFactory(name="Spring zine fair")
    MembershipFactory(project=project, user=alice)
    MembershipFactory(project=project, user=bob)
    return TaskFactory(project=project, author=alice, title="Ask for the hall", planned_on=today)


class TestAPush:
    @pytest.fixture
    def words(self, task, alice, bob, pushes, there):
        """What a browser reads when Bob offers something to Alice."""
        DeviceFactory(user=alice, **there)
        offer_task(task, alice, by=bob, at=timezone.now())
        jobs.send_pushes()
        assert Delivery.objects.get().state == "sent"
        return json.dumps(pushes.got[0].words)

    def test_that_comes_twice_is_shown_once_and_leads_to_the_thing(self, open_window, alice, task, words):
        window = open_window(alice)
        worker = deliver(window, words, told=2)
        assert worker.evaluate(SHOWN) == [[task.title, "Bob offers it to you", task.get_absolute_url()]]

        worker.evaluate(TAP)
        window.page.wait_for_url(f"**{task.get_absolute_url()}")
        assert worker.evaluate(SHOWN) == []
        assert Notification.objects.get().read_at

    def test_reads_all_that_it_tells(self, open_window, alice, words):
        waiting = NotificationFactory.create_batch(2, user=alice)
        told = json.dumps(json.loads(words) | {"notices": [notice.pk for notice in waiting]})
        deliver(open_window(alice), told, told=1).evaluate(TAP)

        assert not Notification.objects.filter(pk__in=[notice.pk for notice in waiting], read_at=None).exists()

    @pytest.mark.parametrize("name", ["bob", None])
    def test_reads_nothing_of_whoever_is_not_here(self, open_window, request, name, task, words):
        window = open_window(name and request.getfixturevalue(name))
        deliver(window, words, told=1).evaluate(TAP)

        window.page.wait_for_url(lambda url: task.get_absolute_url() in unquote(url))
        assert not Notification.objects.get(kind="offered").read_at
        window.troubles.clear()  # Chromium reports the refusal

    def test_opens_a_window_where_there_is_none(self, open_window, alice, task, words):
        window = open_window(alice)
        worker = deliver(window, words, told=1)
        worker.evaluate("() => Object.defineProperty(self.clients, 'matchAll', {value: async () => []})")
        worker.evaluate(TAP)

        assert worker.evaluate("() => self.opened").endswith(task.get_absolute_url())

    @pytest.mark.parametrize("words", ["", "nonsense", "[]", "null"])
    def test_without_words_leads_to_the_inbox(self, open_window, alice, words):
        worker = deliver(open_window(alice), words, told=1)

        assert worker.evaluate(SHOWN) == [["DueIT", "Something new is in your inbox.", "/inbox/"]]

    def test_never_leads_away_from_the_house(self, open_window, alice):
        window = open_window(alice)
        worker = deliver(window, json.dumps({"url": "https://evil.example/", "tag": "x"}), told=1)
        worker.evaluate(TAP)

        assert (window.page.url, worker.evaluate("() => self.opened ?? null")) == (f"{window.page.url}", None)
