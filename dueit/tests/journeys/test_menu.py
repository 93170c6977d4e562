"""The menu of a row, for whoever is quicker than their line."""

import pytest
from playwright.sync_api import expect


@pytest.mark.usefixtures("three")
def test_is_of_the_row_that_was_asked_last(window):
    address, held = window.page.url, []
    first, last = window.row("Water the ferns"), window.row("Write to Noor")
    left, asked = (row.get_by_role("link", name="More for") for row in (first, last))
    window.page.route(f"**{left.get_attribute('data-menu')}", lambda route: held.append(route))
    with window.page.expect_request(f"**{left.get_attribute('data-menu')}"):
        left.click()
    asked.click()
    looked_at = window.page.locator("#menu").get_by_text("Look at it")

    looked_at.wait_for()
    with window.page.expect_response(f"**{left.get_attribute('data-menu')}"):
        held[0].continue_()

    expect(looked_at).to_have_attribute("href", asked.get_attribute("href"))
    assert window.page.url == address


@pytest.mark.usefixtures("three")
@pytest.mark.parametrize("go_on", ["by keys", "by a tap"])
def test_stays_away_from_whoever_has_gone_on(window, go_on):
    held, link = [], window.row("Water the ferns").get_by_role("link", name="More for")
    path = f"**{link.get_attribute('data-menu')}"
    window.page.route(path, lambda route: held.append(route))
    with window.page.expect_request(path):
        link.click()
    if go_on == "by keys":
        window.press("Escape")
        window.field.focus()
    else:
        window.field.click()
    with window.page.expect_response(path):
        held[0].continue_()
    window.page.wait_for_load_state("networkidle")

    expect(window.page.locator("#menu")).to_be_hidden()
    expect(window.field).to_be_focused()
