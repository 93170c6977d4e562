"""The palette: anywhere, and anything, from one field."""

import pytest
from playwright.sync_api import expect

from dueit.tests.journeys.measures import barriers


def call(window):
    window.press("ControlOrMeta+k")
    field = window.page.get_by_role("combobox", name="Where to, or what?")
    expect(field).to_be_focused()
    return field


def at_hand(window):
    return window.page.get_by_role("group", name="The task at hand").get_by_role("option")


def chosen(window):
    return window.page.locator("#palette [aria-selected=true]")


@pytest.mark.usefixtures("three")
class TestPalette:
    def test_goes_where_one_says(self, window):
        call(window).fill("some")
        expect(chosen(window)).to_have_text("Some day3")
        window.press("Enter")
        window.page.wait_for_url("**/some-day/")

        call(window)
        window.press("Escape")
        expect(window.page.locator("#palette")).to_be_hidden()

    def test_walks_the_choices_by_arrow_keys_around_the_end(self, window):
        call(window).fill("s")
        expect(window.page.get_by_role("option", name="Write down “s”")).to_be_visible()
        options = window.page.locator("#palette [role=option]:visible")
        expect(chosen(window)).to_have_count(1)
        expect(options.first).to_have_attribute("aria-selected", "true")
        window.press("ArrowUp")
        expect(options.last).to_have_attribute("aria-selected", "true")
        window.press("ArrowDown")
        expect(options.first).to_have_attribute("aria-selected", "true")

    def test_acts_on_the_task_that_had_the_focus(self, window):
        window.press("j")
        call(window).fill("not to")
        expect(chosen(window)).to_contain_text("Not today")
        window.press("Enter")

        window.lists("Write to Noor", "Fold the zine")
        expect(window.focused).to_have_text("Write to Noor")

    def test_offers_no_deeds_where_no_task_is_at_hand(self, window):
        call(window).fill("let")

        expect(chosen(window)).to_have_text("Let go4")
        expect(window.page.locator("#palette").get_by_text("Let it go", exact=True)).to_be_hidden()

    def test_offers_the_deeds_that_one_may_do(self, open_window, alice, bob, room):
        room.memberships.filter(user=bob).update(role="viewer")
        path = room.tasks.get(title="Write to Noor").get_absolute_url()
        hers, his = open_window(alice, path), open_window(bob, path)

        call(his)
        expect(chosen(his)).to_have_text("Today1")
        expect(at_hand(his)).to_have_count(0)

        call(hers).fill("settle")
        expect(at_hand(hers)).to_contain_text(["Settle it"])
        hers.press("Enter")
        expect(hers.page.locator("#task-card .state")).to_have_text("Settled")
        call(hers)
        expect(at_hand(hers)).to_contain_text(["Start it afresh"])

    def test_adds_and_undoes_as_the_keys_do(self, window):
        call(window).fill("add some")
        expect(chosen(window)).to_contain_text("Add something")
        window.press("Enter")
        expect(window.field).to_be_focused()
        window.add("Buy stamps")
        window.shows("Buy stamps")
        window.field.blur()
        call(window).fill("undo")
        expect(chosen(window)).to_contain_text("Undo")
        window.press("Enter")
        window.hides("Buy stamps")

    def test_finds_a_task_by_a_word_of_it(self, window):
        call(window).fill("noor")
        expect(chosen(window)).to_have_text("Write to Noor")
        window.press("Enter")

        expect(window.page.get_by_role("heading", level=1)).to_have_text("Write to Noor")

    def test_works_while_one_types_and_by_pointer(self, window):
        window.field.fill("Half a line")
        call(window).fill("settings")
        window.page.locator("#palette").get_by_role("option", name="Settings", exact=True).click()
        window.page.wait_for_url("**/settings/")

    def test_keeps_what_was_typed_to_write_it_down(self, window):
        call(window).fill("Call Noor tomorrow")
        expect(chosen(window)).to_contain_text("Find all with “Call Noor tomorrow”")
        window.press("ArrowDown")
        expect(chosen(window)).to_contain_text("Write down “Call Noor tomorrow”")
        window.press("Enter")

        expect(window.field).to_have_value("Call Noor tomorrow")

    def test_has_no_barrier(self, window):
        window.press("j")
        call(window)
        expect(chosen(window)).to_have_count(1)

        assert list(barriers(window.page)) == []
