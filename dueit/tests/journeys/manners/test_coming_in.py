"""Coming in, choosing a clock, leaving and coming back."""

from playwright.sync_api import expect

EMAIL, PASSWORD, ANOTHER = "mira@example.com", "stones in the brook", "a heron by the brook"


class TestComingIn:
    def test_sign_up_choose_a_clock_think_of_a_task(self, stranger):
        sign_up(stranger)
        page = stranger.page
        stranger.write(page.get_by_label("What should we call you?"), "Mira")
        stranger.pick(page.get_by_label("Time zone"), "Lisbon")
        stranger.press(page.get_by_role("button", name="Yes, go on"))
        stranger.write(page.get_by_label("What is on your mind?"), "Water the ferns")
        stranger.press(page.get_by_role("button", name="Just one task"))

        stranger.window.lists("Water the ferns")
        stranger.go("/settings/")
        expect(page.get_by_label("Time zone")).to_have_value("Europe/Lisbon")

    def test_choose_another_password_leave_and_come_back(self, stranger):
        sign_up(stranger)
        page = stranger.page
        stranger.press(page.get_by_role("button", name="Skip this"))
        expect(page.get_by_role("heading", name="Good")).to_be_visible()
        stranger.go("/settings/")
        stranger.press(page.get_by_role("link", name="Change your password"))
        for label, word in (("Your password now", PASSWORD), ("New password", ANOTHER)):
            stranger.write(page.get_by_label(label, exact=True), word)
        stranger.press(page.get_by_role("button", name="Change it"))
        expect(page.locator("body")).to_contain_text("Your new password is set.")

        stranger.go("/settings/")
        stranger.press(page.get_by_role("main").get_by_role("button", name="Log out"))
        stranger.write(page.get_by_label("E-mail"), EMAIL)
        stranger.write(page.get_by_label("Password", exact=True), ANOTHER)
        stranger.press(page.get_by_role("button", name="Log in"))
        expect(page.get_by_role("link", name="Today").locator("visible=true")).to_be_visible()

    def test_change_the_clock_and_the_look(self, person):
        person.go("/settings/")
        person.pick(person.page.get_by_label("Time zone"), "Lisbon")
        if person.by_key:
            person.reach(person.page.get_by_label("Like my device"))
            person.page.keyboard.press("ArrowUp")
        else:
            person.press(person.page.get_by_text("Dark", exact=True))
        person.press(person.page.get_by_role("button", name="Keep this"))

        expect(person.page.locator("html")).to_have_attribute("data-theme", "dark")
        expect(person.page.get_by_label("Time zone")).to_have_value("Europe/Lisbon")


def sign_up(stranger):
    page = stranger.page
    stranger.press(page.get_by_role("link", name="Make an account"))
    stranger.write(page.get_by_label("E-mail"), EMAIL)
    stranger.write(page.get_by_label("Password", exact=True), PASSWORD)
    stranger.press(page.get_by_role("button", name="Make my account"))
