"""On a slow line one goes on at one's own pace: what is sent leaves its field, and comes back if it isn't heard."""

import pytest
from playwright.sync_api import expect

from tasks.models import Comment, Task
from tasks.tests.factories import TaskFactory


@pytest.fixture
def slow():
    """Have each answer of a window take its time."""

    def slowed(window, milliseconds=600):
        session = window.page.context.new_cdp_session(window.page)
        line = {"offline": False, "latency": milliseconds, "downloadThroughput": -1, "uploadThroughput": -1}
        session.send("Network.enable")
        session.send("Network.emulateNetworkConditions", line)

    return slowed


@pytest.fixture
def task(alice, site):
    return TaskFactory(project=alice.personal_project, title="Ask for the hall")


def titles():
    return list(Task.objects.order_by("pk").values_list("title", flat=True))


class TestLines:
    def test_that_follow_fast_are_one_task_each(self, open_window, alice, slow):
        window = open_window(alice)
        slow(window)
        window.field.focus()
        for line in ("milk", "bread", "tea"):
            window.page.keyboard.type(line, delay=20)
            window.press("Enter")
        window.page.keyboard.type("half", delay=20)
        window.shows("tea")

        assert titles() == ["milk", "bread", "tea"]
        expect(window.field).to_have_value("half")

    def test_are_sent_once_by_two_clicks(self, open_window, alice, slow):
        window = open_window(alice)
        slow(window)
        window.field.fill("milk")
        window.page.locator("main").get_by_role("button", name="Add", exact=True).dblclick()
        window.shows("milk")

        window.page.wait_for_timeout(1_500)
        assert titles() == ["milk"]

    def test_are_not_unsent_for_who_leaves_meanwhile(self, open_window, alice, slow):
        window = open_window(alice)
        slow(window)
        window.field.fill("milk")
        window.field.press("Enter")
        window.page.wait_for_timeout(60)
        window.go("/some-day/")
        window.go("/")

        window.shows("milk")
        expect(window.field).to_have_value("")

    def test_come_back_with_what_was_typed_since_if_they_are_not_heard(self, open_window, alice):
        window = open_window(alice)
        window.page.route("**/tasks/add/", lambda route: route.abort())
        window.add("milk")
        window.says("That didn't get through")

        expect(window.field).to_have_value("milk")
        window.reload()
        expect(window.field).to_have_value("milk")
        window.troubles.clear()  # Chromium reports the failure


class TestTalk:
    def test_that_follows_fast_is_one_comment_each(self, open_window, alice, task, slow):
        window = open_window(alice, task.get_absolute_url())
        field = window.page.get_by_label("Say something")
        slow(window)
        field.focus()
        for words in ("first", "second", "third"):
            window.page.keyboard.type(words, delay=20)
            window.press("ControlOrMeta+Enter")
        window.page.keyboard.type("half", delay=20)
        expect(window.page.locator("#task-talk .prose")).to_have_text(["first", "second", "third"])
        expect(field).to_have_value("half")

    def test_is_sent_once_by_two_clicks(self, open_window, alice, task, slow):
        window = open_window(alice, task.get_absolute_url())
        slow(window)
        window.page.get_by_label("Say something").fill("once")
        window.button("Say it").dblclick()
        expect(window.page.locator("#task-talk .prose")).to_have_text(["once"])

        window.page.wait_for_timeout(1_500)
        assert Comment.objects.count() == 1
        expect(window.page.locator(".errorlist")).to_have_count(0)
