"""Finding something again."""

import re

import pytest
from playwright.sync_api import expect

from goals.tests.factories import GoalFactory
from tasks.actions import NewTask, add_task
from tasks.tests.factories import CommentFactory, TaskFactory


@pytest.fixture
def things(alice, today):
    mine = {"project": alice.personal_project, "author": alice, "planned_on": today}
    CommentFactory(task=TaskFactory(**mine, title="Write to Noor", minutes=10), text="The café is booked")
    TaskFactory(**mine, title="Call the café", minutes=60)
    TaskFactory(**mine, title="Water the ferns")
    GoalFactory(project=alice.personal_project, owner=alice, title="Open a café")


def found(window, *titles):
    """These goals and tasks, in this order, and no others."""
    expect(window.page.locator("#found .title")).to_have_text(list(titles))


@pytest.mark.usefixtures("things")
class TestFinding:
    def test_as_one_types(self, window):
        window.press("/")
        expect(window.page).to_have_url(re.compile(r"/find/$"))
        window.is_live()
        window.page.get_by_role("searchbox", name="Find").press_sequentially("caf")

        found(window, "Open a café", "Call the café", "Write to Noor")
        expect(window.page).to_have_url(re.compile(r"/find/\?q=caf$"))
        expect(window.focused).to_have_attribute("name", "q")

        window.page.get_by_text("Narrow it down").click()
        window.page.get_by_label("Size").select_option("Deep")
        found(window, "Call the café")
        window.reload()
        found(window, "Call the café")
        expect(window.page.get_by_label("Size")).to_have_value("deep")

    def test_goes_back_to_the_field_by_its_key(self, window):
        window.go("/find/?q=caf")
        window.page.locator("h1").click()
        window.press("/")

        expect(window.focused).to_have_value("caf")

    def test_sees_what_moves_and_what_is_new(self, window, alice, today, noon):
        window.go("/find/?q=caf")
        add_task(alice.personal_project, NewTask(title="Clean the café", planned_on=today), by=alice, at=noon)
        found(window, "Open a café", "Clean the café", "Call the café", "Write to Noor")

        window.settle("Call the café")
        window.has_settled("Call the café")

    def test_keeps_a_search_and_takes_that_back(self, window):
        window.go("/find/?q=caf")
        window.page.get_by_text("Keep this search").click()
        window.page.get_by_label("Its name").fill("Cafés")
        window.button("Keep it").click()
        window.says("“Cafés” is kept.")
        kept = window.page.get_by_role("link", name="Cafés", exact=True)
        expect(kept).to_have_attribute("aria-current", "page")

        window.button("Remove: Cafés").click()
        window.says("“Cafés” is no longer kept.")
        expect(kept).to_have_count(0)
        window.undo()
        expect(kept).to_be_visible()

    def test_without_javascript(self, open_window, alice):
        plain = open_window(alice, "/find/", java_script_enabled=False)
        plain.page.get_by_role("searchbox", name="Find").fill("caf")
        plain.page.get_by_text("Narrow it down").click()
        plain.page.get_by_label("Order").select_option("Small first")
        plain.button("Find").click()

        found(plain, "Open a café", "Write to Noor", "Call the café")
        expect(plain.page.get_by_label("Order")).to_have_value("small")
