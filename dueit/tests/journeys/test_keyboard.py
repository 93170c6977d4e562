"""The core without a pointer."""

import pytest
from playwright.sync_api import expect


@pytest.mark.usefixtures("three")
class TestKeyboard:
    def test_skips_to_the_page(self, window):
        window.press("Tab")
        expect(window.focused).to_have_text("Skip to the page")
        window.press("Enter")
        window.press("Tab")

        expect(window.field).to_be_focused()

    def test_adds_and_settles_and_stays_where_it_was(self, window):
        window.press("q")
        window.page.keyboard.type("Buy stamps")
        window.press("Enter")
        window.shows("Buy stamps")
        expect(window.field).to_be_focused()

        window.pebble("Write to Noor").focus()
        window.press("Space")
        window.has_settled("Write to Noor")
        expect(window.pebble("Write to Noor")).to_be_focused()
        window.press("Space")
        window.has_open("Write to Noor")
        expect(window.pebble("Write to Noor")).to_be_focused()

    def test_moves_through_the_menu_and_back_to_the_row(self, window):
        more = window.row("Write to Noor").get_by_role("link", name="More for: Write to Noor")
        more.focus()
        window.press("Enter")
        expect(window.focused).to_have_text("Begin")
        window.press("ArrowUp")
        expect(window.focused).to_have_text("Look at it")
        window.press("Escape")
        expect(more).to_be_focused()

        window.press("Enter")
        expect(window.focused).to_have_text("Begin")
        window.press("Enter")
        expect(window.row("Write to Noor")).to_have_class("task open begun")

    def test_hands_the_focus_on_when_a_row_leaves(self, window):
        window.row("Water the ferns").get_by_role("button", name="Not today").focus()
        window.press("Enter")

        window.lists("Write to Noor", "Fold the zine")
        expect(window.pebble("Write to Noor")).to_be_focused()
