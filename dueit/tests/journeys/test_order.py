"""Moving rows: by hand, by key, by menu; wherever one looks, the order is the same."""

import pytest
from playwright.sync_api import expect

from dueit.tests.journeys.window import SOON


@pytest.mark.usefixtures("three")
class TestOrder:
    def test_by_drag(self, window, other):
        window.lift("Water the ferns", over="Write to Noor")
        window.drop()

        window.lists("Write to Noor", "Water the ferns", "Fold the zine")
        other.lists("Write to Noor", "Water the ferns", "Fold the zine", within=SOON)
        window.reload()
        window.lists("Write to Noor", "Water the ferns", "Fold the zine")

    def test_by_key_with_the_focus_kept_and_the_place_told(self, window, other):
        window.pebble("Fold the zine").focus()
        window.press("Alt+ArrowUp")
        other.lists("Water the ferns", "Fold the zine", "Write to Noor", within=SOON)
        window.press("Alt+ArrowUp")

        other.lists("Fold the zine", "Water the ferns", "Write to Noor", within=SOON)
        expect(window.pebble("Fold the zine")).to_be_focused()
        expect(window.page.locator("#announce")).to_have_text("Fold the zine, position 1 of 3")
        window.press("Alt+ArrowDown")
        other.lists("Water the ferns", "Fold the zine", "Write to Noor", within=SOON)

    def test_by_menu(self, window, other):
        window.choose("Write to Noor", "Move up")
        other.lists("Write to Noor", "Water the ferns", "Fold the zine", within=SOON)

        window.choose("Write to Noor", "Move down")

        other.lists("Water the ferns", "Write to Noor", "Fold the zine", within=SOON)
        window.reload()
        window.lists("Water the ferns", "Write to Noor", "Fold the zine")
