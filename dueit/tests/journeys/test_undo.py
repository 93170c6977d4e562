"""Every change can be taken back for a while: by the toast, by `z`, on Recent."""

import re

import pytest
from playwright.sync_api import expect

from dueit.tests.journeys.window import SOON


@pytest.mark.usefixtures("three")
class TestUndo:
    def test_by_toast(self, window, other):
        window.choose("Write to Noor", "Let it go")
        other.lists("Water the ferns", "Fold the zine", within=SOON)
        window.says("“Write to Noor” let go.")

        window.undo()

        window.lists("Water the ferns", "Write to Noor", "Fold the zine")
        other.lists("Water the ferns", "Write to Noor", "Fold the zine", within=SOON)
        window.says("Back as it was.")

    def test_by_key(self, window, other):
        window.settle("Write to Noor")
        other.has_settled("Write to Noor", within=SOON)
        window.says("settled")

        window.press("z")

        window.has_open("Write to Noor")
        other.has_open("Write to Noor", within=SOON)

    def test_on_recent(self, window, other):
        window.choose("Write to Noor", "Not today")
        window.lists("Water the ferns", "Fold the zine")
        window.go("/recent/")
        window.button("Undo").first.click()

        other.lists("Water the ferns", "Write to Noor", "Fold the zine", within=SOON)

    def test_of_adding_hands_the_words_back(self, window, other):
        window.add("Buy stampz tomorrow")
        window.says("Buy stampz")
        window.undo()

        expect(window.field).to_have_value(re.compile("Buy stampz .+"))
        expect(window.field).to_be_focused()
        expect(window.page.locator("main .chip")).to_have_count(1)

    def test_shows_the_newest_three_and_the_same_words_once(self, window):
        for title in ("Water the ferns", "Write to Noor", "Fold the zine"):
            window.settle(title)
            window.says(f"“{title}” settled.")
        window.settle("Fold the zine")  # that opens it again
        window.says("Back as it was.")
        window.has_open("Fold the zine")
        window.settle("Fold the zine")

        expect(window.toasts.locator("p")).to_have_text(
            ["“Write to Noor” settled.", "Back as it was.", "“Fold the zine” settled."]
        )
        window.undo()
        window.has_open("Fold the zine")

    def test_toasts_stay_for_ten_seconds_and_for_as_long_as_one_looks(self, window):
        window.page.clock.install()
        window.settle("Write to Noor")
        window.says("settled")

        with window.page.expect_response("**/today/live/"):  # no hour may pass over it, or it was too slow
            window.page.clock.run_for(9_500)
        window.says("settled")
        window.toasts.hover()
        window.page.clock.run_for(60_000)
        window.says("settled")
        window.page.mouse.move(0, 0)
        window.page.clock.run_for(10_500)
        expect(window.toasts).to_be_empty()
