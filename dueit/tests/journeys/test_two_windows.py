"""What is done in one window is seen in the other, at once and without disturbing anybody."""

import pytest
from playwright.sync_api import expect

from dueit.tests.journeys.window import SOON


@pytest.mark.usefixtures("three")
class TestTwoWindows:
    def test_show_what_is_added_settled_and_opened_again(self, window, other):
        window.add("Buy stamps")
        other.shows("Buy stamps", within=SOON)
        expect(window.field).to_have_value("")
        expect(window.field).to_be_focused()

        window.settle("Buy stamps")
        other.has_settled("Buy stamps", within=SOON)
        other.settle("Buy stamps")
        window.has_open("Buy stamps", within=SOON)
        window.settle("Buy stamps")
        other.has_settled("Buy stamps", within=SOON)
        window.lists("Water the ferns", "Write to Noor", "Fold the zine", "Buy stamps")

    def test_show_what_is_begun_and_put_back(self, window, other):
        window.row("Water the ferns").get_by_role("button", name="Begin").click()
        expect(other.row("Water the ferns")).to_have_class("task open begun", timeout=SOON)

        other.row("Water the ferns").get_by_role("button", name="Put back").click()
        expect(window.row("Water the ferns")).to_have_class("task open", timeout=SOON)

    @pytest.mark.parametrize(
        ("choice", "elsewhere"), [("Not today", None), ("Some day", "/some-day/"), ("Let it go", "/let-go/")]
    )
    def test_show_what_leaves_the_day(self, window, other, choice, elsewhere):
        if elsewhere:
            other.go(elsewhere)
        window.choose("Write to Noor", choice)

        window.lists("Water the ferns", "Fold the zine", within=SOON)
        (other.shows if elsewhere else other.hides)("Write to Noor", within=SOON)

    def test_keep_what_is_half_typed(self, window, other):
        other.field.press_sequentially("half a thou")

        window.add("Buy stamps")

        other.shows("Buy stamps", within=SOON)
        expect(other.field).to_have_value("half a thou")
        expect(other.field).to_be_focused()

    def test_keep_a_fold_open(self, window, other):
        window.choose("Write to Noor", "Let it go")
        other.page.locator("summary", has_text="Let go this week").click()
        expect(other.row("Write to Noor")).to_be_visible()

        window.add("Buy stamps")

        other.shows("Buy stamps", within=SOON)
        expect(other.row("Write to Noor")).to_be_visible()

    def test_keep_a_row_in_the_air(self, window, other):
        other.lift("Water the ferns", over="Write to Noor")
        window.add("Buy stamps")
        window.settle("Fold the zine")
        window.shows("Buy stamps")
        expect(other.row("Buy stamps")).to_have_count(0)

        other.drop()

        other.lists("Write to Noor", "Water the ferns", "Fold the zine", "Buy stamps")
        other.has_settled("Fold the zine")
        window.lists("Write to Noor", "Water the ferns", "Fold the zine", "Buy stamps")
