"""Coming back after some quiet days: no backlog, three ways to go on, and a way back from each."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from dueit.tests.journeys.measures import is_for_everybody
from dueit.tests.journeys.window import SOON
from tasks.actions import NewTask, add_task


@pytest.fixture
def quiet(alice, today):
    """Four days ago Alice wrote five things down; nothing has happened since."""
    then = {"by": alice, "at": timezone.now() - timedelta(days=4)}
    for title in ("Water the ferns", "Write to Noor", "Fold the zine", "Call Ana", "Buy stamps"):
        add_task(alice.personal_project, NewTask(title=title, planned_on=today - timedelta(days=4)), **then)


def is_welcome(window):
    expect(window.page.get_by_role("heading", level=1)).to_have_text("Welcome back, Alice.")
    expect(window.page.locator("main .task")).to_have_count(0)


def way(window, name):
    return window.page.locator(".welcome").get_by_role("button", name=name)


@pytest.mark.usefixtures("quiet")
class TestWelcome:
    def test_new_chapter_and_back(self, window, other):
        is_welcome(window)
        is_welcome(other)
        way(window, "New chapter").click()

        window.says("A new chapter.")
        expect(other.page.locator(".welcome")).to_be_hidden(timeout=SOON)
        other.go("/let-go/")
        other.shows("Write to Noor")
        other.button("Bring it all back").click()

        other.says("It is all back where it was.")
        expect(other.button("Bring it all back")).to_be_hidden()
        window.page.get_by_text("Waiting for you").click()
        window.shows("Write to Noor")

    def test_ease_in(self, window):
        way(window, "Ease in").click()

        window.lists("Water the ferns", "Write to Noor", "Fold the zine")
        window.hides("Call Ana")
        window.undo()
        is_welcome(window)

    def test_pick_up_by_key(self, window):
        way(window, "Pick up").focus()
        window.press("Enter")

        window.says("All is where you left it.")
        expect(window.page.get_by_text("Waiting for you")).to_be_visible()
        expect(window.focused).not_to_have_count(0)

    def test_stays_until_one_chooses(self, window):
        window.add("Book the hall")
        window.says("“Book the hall” is added.")
        is_welcome(window)
        window.reload()
        is_welcome(window)

        way(window, "Pick up").click()

        window.lists("Book the hall")

    def test_without_script(self, open_window, alice):
        plain = open_window(alice, java_script_enabled=False)
        is_welcome(plain)
        way(plain, "New chapter").click()
        plain.says("A new chapter.")
        plain.go("/let-go/")

        plain.button("Bring it all back").click()

        plain.says("It is all back where it was.")

    def test_is_for_everybody(self, window):
        assert is_for_everybody(window)
        way(window, "New chapter").click()
        window.says("A new chapter.")
        window.go("/let-go/")
        assert is_for_everybody(window)
