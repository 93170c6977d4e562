"""Spreading what is left of a goal again: the difference, the receipt, the way back; without a script, too."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from dueit.tests.journeys.measures import is_for_everybody, unfold
from dueit.tests.journeys.window import SOON
from goals import actions
from goals.tests.factories import GoalFactory
from goals.tests.rhythms import DAY, policy
from tasks.actions import plan_task
from tasks.models import Project

LINK = "Spread what is left again"


@pytest.fixture
def goal(alice):
    """Ten pages until a day; the first was put off to tomorrow."""
    now = timezone.now()
    today = alice.today(now)
    goal = GoalFactory(project=Project.objects.get(personal_of=alice), owner=alice, title="Draw ten pages")
    said = policy("deadline", start_date=today, deadline_date=today + 29 * DAY, total_occurrences=10)
    actions.repeat_goal(goal, said, by=alice, at=now)
    plan_task(goal.occurrences.get().task, "not_today", by=alice, at=now)
    return goal


def take(window):
    window.page.get_by_role("link", name=LINK).click()
    expect(window.page.locator("main")).to_contain_text("Moves up to")
    window.button("Take it").click()


def receipt(window):
    return window.page.locator("#goal-receipts details").first


class TestSpreadingAgain:
    def test_is_seen_at_once_in_another_window_and_can_be_undone(self, window, other, goal):
        other.go(goal.get_absolute_url())
        window.go(goal.get_absolute_url())

        take(window)

        window.says("Spread again: one moved.")
        expect(receipt(other)).to_contain_text("one moved", timeout=SOON)
        receipt(window).locator("summary").click()
        receipt(window).get_by_role("button", name="Undo").click()
        window.says("Back as it was.")
        expect(receipt(other)).to_contain_text("taken back", timeout=SOON)

    def test_needs_no_script(self, open_window, alice, goal):
        plain = open_window(alice, goal.get_absolute_url(), java_script_enabled=False)

        take(plain)

        plain.says("Spread again: one moved.")
        receipt(plain).locator("summary").click()
        receipt(plain).get_by_role("button", name="Undo").click()
        plain.says("Back as it was.")
        expect(receipt(plain)).to_contain_text("taken back")

    def test_shows_another_difference_before_it_is_taken(self, window, other, goal, alice):
        window.go(f"/goals/{goal.pk}/replan/")
        other.go(f"/goals/{goal.pk}/replan/")
        other.button("Take it").click()
        other.says("Spread again: one moved.")

        with window.page.expect_response(lambda response: response.status == 409):
            window.button("Take it").click()

        expect(window.page.locator("main")).to_contain_text("Nothing needs to move.")
        window.troubles.clear()  # the browser notes the 409 itself


class TestPages:
    def test_are_for_everybody(self, window, goal):
        window.go(f"/goals/{goal.pk}/replan/")
        assert is_for_everybody(window)

        window.button("Take it").click()
        expect(receipt(window)).to_be_visible()
        assert is_for_everybody(unfold(window))
