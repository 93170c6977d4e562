"""What a person changes about themselves shows on all their pages."""

from playwright.sync_api import expect


class TestSettings:
    def test_a_new_look_reaches_the_other_windows(self, window):
        other = window.beside()
        expect(other.page.locator("html")).not_to_have_attribute("data-theme", "dark")

        window.go("/settings/")
        window.page.get_by_text("Dark", exact=True).click()
        window.page.get_by_role("button", name="Keep this").click()

        expect(other.page.locator("html")).to_have_attribute("data-theme", "dark")

    def test_words_that_are_half_typed_stay(self, window):
        other = window.beside()
        other.field.press_sequentially("Call No")

        window.go("/settings/")
        window.page.get_by_text("Dark", exact=True).click()
        window.page.get_by_role("button", name="Keep this").click()
        expect(window.page.locator("html")).to_have_attribute("data-theme", "dark")

        expect(other.field).to_have_value("Call No")
