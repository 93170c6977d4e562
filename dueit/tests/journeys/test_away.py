"""A goal that lets go for a while: time off for everything, and one time of it on another day."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from dueit.tests.journeys.window import SOON
from goals import actions
from goals.domain.spoken import read
from goals.tests.factories import GoalFactory


@pytest.fixture
def goal(alice, today):
    goal = GoalFactory(project=alice.personal_project, owner=alice, title="Draw every day")
    actions.repeat_goal(goal, read("every day", today=today), by=alice, at=timezone.now(), title="Draw a page")
    return goal


def rhythm(window, goal):
    window.go(goal.get_absolute_url())
    return window.page.locator("#goal-rhythm")


class TestTimeOff:
    def test_is_looked_at_taken_and_taken_back(self, window, other, goal, today):
        window.go("/goals/")
        window.page.get_by_role("link", name="Time off").click()
        window.page.get_by_label("Until").fill(f"{today + timedelta(days=9)}")
        window.button("See what it changes").click()
        expect(window.page.get_by_text("One goal of yours rests on these days.")).to_be_visible()
        expect(rhythm(other, goal)).to_contain_text("Next on")

        window.button("Take it").click()
        window.says("Time off is taken.")
        expect(window.page.get_by_role("heading", name="You are off")).to_be_visible()
        expect(other.page.locator("#goal-rhythm")).to_contain_text("It rests.", timeout=SOON)

        window.button("Undo").click()
        expect(rhythm(window, goal)).to_contain_text("Next on")

    def test_needs_no_script_and_ends_when_one_is_back(self, open_window, alice, goal):
        plain = open_window(alice, "/time-off/", java_script_enabled=False)
        plain.button("See what it changes").click()
        expect(plain.page.get_by_text("Nothing comes up until you say that you are back.")).to_be_visible()
        plain.button("Take it").click()
        expect(rhythm(plain, goal)).to_contain_text("It rests.")

        plain.go("/time-off/")
        plain.button("I'm back").click()
        plain.says("Welcome back.")
        expect(rhythm(plain, goal)).to_contain_text("Next on")


class TestMoveThisOne:
    def test_from_the_menu_of_its_row_and_back(self, window, goal, today):
        day = today + timedelta(days=3)
        window.row("Draw a page").get_by_label("More for: Draw a page").click()
        window.page.get_by_role("link", name="Move this one").click()
        window.page.get_by_label("Which day suits?").fill(f"{today - timedelta(days=1)}")
        window.button("Move this one").click()
        expect(window.page.get_by_text("Choose today or a day within a year.")).to_be_visible()
        window.troubles.clear()  # Chromium reports the 422 of a form that is not right yet

        window.page.get_by_label("Which day suits?").fill(f"{day}")
        window.button("Move this one").click()
        window.says(f"is planned for {day:%A}, {day.day} {day:%B}.")
        expect(window.page.locator("#task-card")).to_contain_text(f"{day:%A}, {day.day} {day:%B}")
        expect(window.page.get_by_text("1st time of Draw every day")).to_be_visible()

        window.button("Undo").click()
        window.go("/")
        window.lists("Draw a page")
