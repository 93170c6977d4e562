"""A goal in words, its rhythm, and a second window in which its tasks come up."""

import pytest
from playwright.sync_api import expect

from dueit.tests.journeys.measures import is_for_everybody, unfold
from dueit.tests.journeys.window import SOON
from goals import actions
from goals.domain.spoken import read
from goals.tests.factories import GoalFactory
from tasks.models import Project


@pytest.fixture
def goal(alice):
    mine = Project.objects.get(personal_of=alice)
    return GoalFactory(project=mine, owner=alice, title="Draw every day", why="People draw and never show anyone.")


@pytest.fixture
def going(goal, alice, noon):
    """A goal that had one rhythm and has another."""
    for words in ("every day", "three times a week, not on Sundays"):
        actions.repeat_goal(goal, read(words, today=alice.today(noon)), by=alice, at=noon)
    return goal


def choose(window, words):
    window.page.get_by_label("How often, or by when?").fill(words)


def seen(window):
    return window.page.locator("#rhythm-seen")


class TestRhythm:
    def test_is_said_looked_at_retuned_and_paused(self, window, other, goal):
        window.go(goal.get_absolute_url())
        window.page.get_by_role("link", name="Give it a rhythm").click()
        choose(window, "every day at")
        expect(seen(window)).to_contain_text("“at” isn't clear yet")
        choose(window, "every day at 7")
        expect(seen(window)).to_contain_text("Every day at 07:00")
        expect(seen(window)).to_contain_text("If you miss three days you will see one task.")
        expect(seen(window).get_by_role("img").first).to_be_visible()

        window.button("Give it this rhythm").click()
        window.says("Every day at 07:00: that is its rhythm now.")
        other.shows("Draw every day", within=SOON)

        window.page.get_by_role("link", name="Retune").click()
        choose(window, "every monday at 7")
        expect(seen(window)).to_contain_text("days go")
        window.button("From today on").click()
        expect(window.page.locator("#goal-rhythm")).to_contain_text("Every Monday at 07:00")

        window.button("Pause").click()
        expect(window.page.locator("#goal-rhythm")).to_contain_text("It rests.")
        window.button("Resume").click()
        expect(window.page.locator("#goal-rhythm")).to_contain_text("Next on")

    def test_agrees_with_its_fields(self, window, goal):
        window.go(f"/goals/{goal.pk}/rhythm/")
        choose(window, "every 3 days")
        expect(seen(window)).to_contain_text("Every 3 days")
        window.page.locator("summary", has_text="More").click()
        expect(window.page.get_by_label("Every", exact=True)).to_have_value("3")

        window.page.get_by_label("Every", exact=True).fill("5")

        expect(window.page.get_by_label("How often, or by when?")).to_have_value("Every 5 days")

    def test_needs_no_script(self, open_window, alice, goal):
        plain = open_window(alice, f"/goals/{goal.pk}/rhythm/", java_script_enabled=False)
        choose(plain, "twice a week")
        plain.button("Look").click()
        expect(seen(plain)).to_contain_text("Twice a week")
        plain.button("Give it this rhythm").click()

        plain.says("Twice a week: that is its rhythm now.")
        plain.button("End").click()
        expect(plain.page.locator("#goal-rhythm")).to_contain_text("It comes up no more.")


class TestSaying:
    def test_a_goal_with_its_rhythm_in_one_form(self, window):
        window.go("/goals/new/")
        window.page.get_by_label("What would you like to be true?").fill("Draw every day")
        window.page.locator("summary", has_text="again and again").click()
        choose(window, "every day at 7")
        expect(seen(window)).to_contain_text("If you miss three days you will see one task.")
        window.page.get_by_label("What its tasks say").fill("Draw a page")
        window.button("Keep it without steps").click()

        window.says("Every day at 07:00: that is its rhythm now.")
        expect(window.page.locator("#goal-rhythm")).to_contain_text("Every day at 07:00")
        window.go("/")
        window.lists("Draw a page")

    def test_needs_no_script(self, open_window, alice):
        plain = open_window(alice, "/goals/new/", java_script_enabled=False)
        plain.page.get_by_label("What would you like to be true?").fill("Draw")
        plain.page.locator("summary", has_text="again and again").click()
        choose(plain, "twice a week")
        plain.button("Look").click()
        expect(seen(plain)).to_contain_text("Twice a week")
        plain.button("Keep it without steps").click()

        plain.says("Twice a week: that is its rhythm now.")


class TestPages:
    @pytest.mark.parametrize("page", ["", "rhythm/"])
    def test_are_for_everybody(self, open_window, alice, going, page):
        assert is_for_everybody(unfold(open_window(alice, f"{going.get_absolute_url()}{page}")))
