"""A reminder is set, changed and done without: live in other windows, by keys, and where only plain pages work."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from dueit.tests.journeys.window import SOON
from notifications.actions import remind_due, set_reminder
from notifications.domain.reminders import DIGEST_AT
from notifications.models import Reminder
from tasks.models import Task
from tasks.tests.factories import TaskFactory

PLAIN = {"java_script_enabled": False}
TITLE = "Write to Noor"


@pytest.fixture
def task(alice, today):
    return TaskFactory(project=alice.personal_project, title=TITLE, planned_on=today + timedelta(days=1))


def region(window):
    return window.page.locator("#reminder")


class TestAReminder:
    def test_is_seen_at_once_in_another_window_and_goes_along_with_the_day(self, open_window, alice, task):
        one = open_window(alice, f"/tasks/{task.pk}/")
        other = one.beside()

        one.page.get_by_role("link", name="Remind me").click()
        one.page.get_by_label("At what time?").press("Tab")
        one.button("Remind me").click()
        expect(region(one)).to_contain_text("at 09:00")
        expect(region(other)).to_contain_text("You'll be reminded on", timeout=SOON)

        one.button("Some day").click()
        expect(region(other)).to_contain_text("waits until this has a day", timeout=SOON)
        one.undo()
        expect(region(other)).to_contain_text("at 09:00", timeout=SOON)
        other.button("No reminder").click()
        expect(region(one)).not_to_contain_text("at 09:00", timeout=SOON)
        other.undo()
        expect(region(one)).to_contain_text("at 09:00", timeout=SOON)

    def test_is_set_from_the_menu_of_a_row(self, open_window, alice, task, today):
        Task.objects.update(planned_on=today)
        window = open_window(alice)
        window.choose(TITLE, "Remind me")
        window.page.get_by_label("At what time?").fill("23:59")
        window.button("Remind me").click()

        expect(region(window)).to_contain_text("at 23:59")

    def test_is_set_and_removed_where_nothing_but_plain_pages_work(self, open_window, alice, task):
        window = open_window(alice, f"/tasks/{task.pk}/", **PLAIN)
        window.page.get_by_role("link", name="Remind me").click()
        window.page.get_by_label("Remind me").select_option("An hour before")
        window.button("Remind me").click()
        expect(region(window)).to_contain_text("at 08:00")

        window.button("No reminder").click()
        expect(region(window)).to_contain_text("Remind me")
        assert not Reminder.objects.exists()

    def test_comes_to_the_inbox_and_is_answered_there(self, open_window, alice, task):
        set_reminder(f"task-{task.pk}", DIGEST_AT, 0, by=alice, at=timezone.now())
        inbox = open_window(alice, "/inbox/")
        Reminder.objects.update(due_at=timezone.now())
        Task.objects.update(planned_on=alice.today(timezone.now()))
        Reminder.objects.update(day=alice.today(timezone.now()), at_time="00:00")

        remind_due(at=timezone.now())
        expect(inbox.page.get_by_role("link", name="You asked to be reminded")).to_be_visible(timeout=SOON)
        for deed in ("Settle", "Not today", "Let it go"):
            expect(inbox.button(f"{deed}: {TITLE}")).to_be_visible()
        inbox.button(f"Settle: {TITLE}").click()
        expect(inbox.page.locator(".notice-line.unread")).to_have_count(0, timeout=SOON)
        assert Task.objects.get().state == "completed"


class TestWhatRests:
    def test_is_kept_or_let_go(self, open_window, alice):
        long_ago = timezone.now() - timedelta(days=20)
        for title in (TITLE, "Fold the zine"):
            home = {"project": alice.personal_project, "last_activity_at": long_ago}
            TaskFactory(**home, title=title, planned_on=None)
        window = open_window(alice, "/resting/")

        window.button(f"Keep: {TITLE}").click()
        expect(window.page.get_by_role("link", name=TITLE)).to_have_count(0, timeout=SOON)
        window.undo()
        expect(window.page.get_by_role("link", name=TITLE)).to_have_count(1, timeout=SOON)
        window.button("Let go: Fold the zine").click()
        expect(window.page.get_by_role("link", name="Fold the zine")).to_have_count(0, timeout=SOON)
