"""With JavaScript switched off every page does its work; one reloads a little more."""

import pytest
from playwright.sync_api import expect


@pytest.fixture
def plain(open_window, alice, three):
    """Alice's window in a browser that runs no scripts."""
    return open_window(alice, java_script_enabled=False)


class TestWithoutScript:
    def test_add(self, plain):
        plain.field.fill("Buy stamps")
        plain.button("Add").first.click()

        plain.says("“Buy stamps” is added.")
        plain.lists("Water the ferns", "Write to Noor", "Fold the zine", "Buy stamps")
        plain.undo()
        expect(plain.field).to_have_value("Buy stamps")

    def test_settle_and_open_again(self, plain):
        plain.settle("Write to Noor")
        plain.says("“Write to Noor” settled.")
        plain.has_settled("Write to Noor")

        plain.undo()
        plain.says("Back as it was.")
        plain.has_open("Write to Noor")

    @pytest.mark.parametrize(
        ("button", "path"), [("Not today", "/"), ("Some day", "/some-day/"), ("Let it go", "/let-go/")]
    )
    def test_the_menu_is_the_page_of_the_task(self, plain, button, path):
        plain.row("Write to Noor").get_by_role("link", name="More for: Write to Noor").click()
        expect(plain.page.get_by_role("heading", level=1)).to_have_text("Write to Noor")
        plain.page.locator(".choices").get_by_role("button", name=button).click()

        plain.go("/")
        plain.lists("Water the ferns", "Fold the zine")
        plain.go(path)
        if path != "/":
            plain.shows("Write to Noor")

    def test_start_afresh(self, plain):
        plain.row("Write to Noor").get_by_role("link", name="Write to Noor", exact=True).click()
        plain.page.get_by_role("link", name="Start afresh").first.click()
        plain.page.get_by_label("What is it?").fill("Call Noor")
        plain.button("Start afresh").click()

        expect(plain.page.get_by_role("heading", level=1)).to_have_text("Call Noor")
        expect(plain.page.locator(".thread")).to_contain_text("Write to Noor")

    def test_undo_on_recent(self, plain):
        plain.settle("Write to Noor")
        plain.go("/recent/")
        plain.button("Undo").first.click()
        plain.go("/")

        plain.has_open("Write to Noor")

    def test_settings(self, plain):
        plain.go("/settings/")
        plain.page.get_by_label("name").fill("Ali")
        plain.page.get_by_label("Dark").check()
        plain.button("Keep this").click()

        plain.says("Kept.")
        expect(plain.page.locator("html")).to_have_attribute("data-theme", "dark")

    def test_log_out(self, plain):
        plain.button("Log out").first.click()

        expect(plain.button("Log in")).to_be_visible()
