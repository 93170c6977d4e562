"""From a goal to kept steps, with a worker that thinks in between."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from dueit.tests.journeys.window import SOON
from goals import actions
from goals.models import Draft, Goal
from tasks.models import Task


@pytest.fixture
def think():
    """Do what the worker does for the draft that waits."""
    return lambda: actions.propose_due(at=timezone.now())


def say(window, title):
    window.go("/goals/new/")
    window.page.get_by_label("What would you like to be true?").fill(title)
    window.button("Show me steps").click()
    expect(window.page.get_by_role("heading", name="Thinking…")).to_be_visible()


def suggestions(window):
    return window.page.locator("#draft .suggestion:not(.thinking)")


class TestGoal:
    def test_becomes_steps_that_are_argued_with_and_kept(self, window, think):
        page = window.page
        say(window, "Hold a zine fair in my street")
        think()
        expect(page.get_by_role("heading", name="suggestions")).to_be_visible(timeout=3 * SOON)
        count = suggestions(window).count()

        suggestions(window).nth(2).get_by_role("checkbox").uncheck()
        expect(page.locator("[data-kept-count]").first).to_have_text(str(count - 1))
        suggestions(window).nth(0).get_by_title("Smaller").click()
        expect(page.locator("#draft .thinking")).to_be_visible()
        think()
        expect(page.locator("#draft .thinking")).to_have_count(0, timeout=3 * SOON)
        more = suggestions(window).count()
        assert more > count
        expect(page.locator("#draft .suggestion input:checked")).to_have_count(more - 1)
        page.locator(".keep-row").get_by_role("button", name="Keep these").click()

        expect(page.get_by_role("heading", name="Its cairn")).to_be_visible()
        assert Task.objects.count() == more - 1

    def test_grows_its_cairn_in_another_window(self, window, other, think):
        say(window, "Hold a zine fair in my street")
        draft = think()
        window.page.locator(".keep-row").get_by_role("button", name="Keep these").click()
        expect(window.page.get_by_role("heading", name="Its cairn")).to_be_visible()
        window.is_live()
        other.go(draft.goal.get_absolute_url())

        window.page.locator("#goal-steps .pebble").first.click()

        settled = f"1 of {draft.goal.steps.count()} settled"
        expect(other.page.locator("#goal-cairn")).to_contain_text(settled, timeout=SOON)
        expect(window.page.locator("#goal-cairn")).to_contain_text(settled, timeout=SOON)

    def test_can_be_cut_smaller_with_the_keyboard(self, window, think):
        say(window, "Learn to swim")
        think()
        expect(window.page.get_by_role("heading", name="suggestions")).to_be_visible(timeout=3 * SOON)

        window.page.get_by_role("slider").focus()
        window.page.keyboard.press("ArrowRight")

        expect(window.page.get_by_role("heading", name="Thinking…")).to_be_visible(timeout=3 * SOON)
        smaller = think()
        expect(window.page.get_by_role("heading", name="suggestions")).to_be_visible(timeout=3 * SOON)
        expect(window.page).to_have_url(smaller.get_absolute_url())
        assert smaller.level == 4
        expect(window.focused).to_have_attribute("type", "range")

    def test_needs_no_script(self, open_window, alice, think):
        window = open_window(alice, java_script_enabled=False)
        say(window, "Learn to swim")
        think()
        window.reload()

        window.page.locator(".keep-row").get_by_role("button", name="Keep these").click()

        expect(window.page.get_by_role("heading", name="Its cairn")).to_be_visible()
        assert Task.objects.count() == len(Draft.objects.get().proposed.steps)
        assert Goal.objects.get().steps.count() == Task.objects.count()
