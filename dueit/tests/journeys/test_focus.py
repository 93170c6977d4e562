"""The next key meets the task that one chose, whoever moves it, or none."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from dueit.tests.journeys.test_room import has_piles
from dueit.tests.journeys.window import SOON
from tasks import actions


def walk_to(window, title):
    window.row(title).locator(".title").focus()


@pytest.fixture
def begun(room, bob):
    """Another card, that somebody has begun."""
    return actions.move_task(room.tasks.get(title="Ask for the hall"), "start", by=bob, at=timezone.now())


class TestOnABoard:
    def test_goes_with_the_card_that_an_undo_brings_back(self, hers, begun):
        has_piles(hers, in_progress=[begun.title])
        walk_to(hers, "Write to Noor")
        for column in ("in_progress", "done"):
            with hers.page.expect_response("**/board/live/**"):
                hers.press("Alt+ArrowRight")
            expect(hers.page.locator(f"#cards-{column} :focus")).to_have_text("Write to Noor")
        hers.says("“Write to Noor” settled.")

        hers.press("z")

        expect(hers.page.locator("#cards-in_progress :focus")).to_have_text("Write to Noor")
        hers.press("l")
        hers.says("“Write to Noor” let go.")
        has_piles(hers, todo=["Fold the zine"], in_progress=[begun.title], done=[])

    def test_goes_with_the_card_that_one_settles(self, hers):
        walk_to(hers, "Write to Noor")

        hers.press("Space")

        expect(hers.page.locator("#cards-done :focus")).to_have_text("Write to Noor")

    def test_goes_with_the_card_that_somebody_else_moves(self, hers, his, begun):
        has_piles(hers, in_progress=[begun.title])
        hers.row(begun.title).locator(".handle").focus()

        his.settle(begun.title)

        expect(hers.page.locator("#cards-done :focus")).to_have_count(1, timeout=SOON)
        expect(hers.row(begun.title).locator(":focus")).to_have_count(1)

    def test_meets_no_task_when_somebody_else_takes_the_card_away(self, hers, his):
        walk_to(hers, "Write to Noor")

        his.choose("Write to Noor", "Let it go")
        expect(hers.page.locator("#cards-todo")).to_be_focused(timeout=SOON)
        hers.press("l")
        hers.press("j")

        expect(hers.focused).to_have_text("Fold the zine")
        has_piles(hers, todo=["Ask for the hall", "Fold the zine"])
        his.undo()
        has_piles(his, todo=["Ask for the hall", "Write to Noor", "Fold the zine"])

    def test_waits_for_the_card_that_somebody_else_brings_back(self, hers, his):
        walk_to(hers, "Write to Noor")
        his.choose("Write to Noor", "Let it go")
        expect(hers.page.locator("#cards-todo")).to_be_focused(timeout=SOON)

        his.undo()

        expect(hers.focused).to_have_text("Write to Noor", timeout=SOON)


@pytest.mark.usefixtures("three")
class TestInAList:
    def test_walks_on_from_what_one_put_off_oneself_only(self, window, other):
        walk_to(window, "Water the ferns")
        window.press("n")
        expect(window.focused).to_have_text("Write to Noor")

        other.choose("Write to Noor", "Not today")

        window.lists("Fold the zine", within=SOON)
        expect(window.page.locator("#today-rows")).to_be_focused()
