"""One line from anywhere: what was understood is shown, and can be given back."""

from playwright.sync_api import expect


class TestQuickAdd:
    def test_shows_what_it_found_and_gives_it_back(self, window):
        chips = window.page.locator("main .chip")
        window.field.press_sequentially("Read the news tomorrow ~15m")
        expect(chips).to_have_count(2)

        chips.filter(has_text="tomorrow").click()

        expect(chips).to_have_count(1)
        expect(window.field).to_be_focused()
        window.press("Enter")
        window.lists("Read the news tomorrow")
        expect(window.row("Read the news tomorrow")).to_contain_text("15 min")
        expect(chips).to_have_count(0)

    def test_is_a_key_away_on_every_page(self, window):
        window.press("q")
        expect(window.field).to_be_focused()

        window.go("/let-go/")
        window.press("q")
        dialog = window.page.get_by_role("dialog", name="What would help?")
        expect(dialog.get_by_label("Add a task")).to_be_focused()
        window.page.keyboard.type("Buy stamps")
        window.press("Enter")

        expect(dialog).to_be_hidden()
        window.says("“Buy stamps” is added.")
        window.go("/")
        window.lists("Buy stamps")

    def test_keys_are_letters_while_one_types(self, window):
        window.field.press_sequentially("zq?1")

        expect(window.field).to_have_value("zq?1")
        expect(window.page).to_have_url(window.page.url)
        expect(window.page.get_by_role("dialog")).to_have_count(0)

    def test_the_sheet_tells_the_keys(self, window):
        window.press("?")
        sheet = window.page.get_by_role("dialog", name="Keys")
        expect(sheet).to_contain_text("Undo the last change")
        window.press("Escape")
        expect(sheet).to_be_hidden()

        window.press("4")
        expect(window.page.get_by_role("heading", name="Let go")).to_be_visible()

    def test_single_keys_can_be_switched_off(self, open_window, alice):
        type(alice).objects.filter(pk=alice.pk).update(has_shortcuts=False)
        window = open_window(alice)

        window.press("?")
        window.press("q")

        expect(window.page.get_by_role("dialog")).to_have_count(0)
        expect(window.field).not_to_be_focused()

    def test_keeps_up_with_who_types_fast(self, window):
        lines = ["Buy stamps", "Call Noor", "Fold the zine", "Water the ferns"]

        for line in lines:
            window.add(line)

        window.lists(*lines)
        expect(window.field).to_have_value("")

    def test_says_what_is_missing_in_an_empty_line(self, window):
        window.field.press_sequentially("   ")
        window.press("Enter")

        expect(window.page.locator("main .adding")).to_contain_text("Write a few words first.")
        expect(window.field).to_be_focused()
        window.troubles.clear()  # Chromium reports the 422 itself


class TestUnsentLine:
    def test_stays_with_its_tab_until_it_is_sent(self, window):
        window.field.press_sequentially("Read the news tomorrow")
        window.go("/let-go/")
        window.go("/")

        expect(window.field).to_have_value("Read the news tomorrow")
        expect(window.page.locator("main .chip")).to_have_count(1)
        expect(window.beside().field).to_have_value("")
        window.field.press("Enter")
        window.says("is added")
        window.reload()
        expect(window.field).to_have_value("")

    def test_is_there_again_when_it_did_not_get_through(self, window):
        window.page.route("**/tasks/add/", lambda route: route.abort())
        window.add("Buy stamps")
        window.says("get through, so nothing has changed")
        window.reload()

        expect(window.field).to_have_value("Buy stamps")
        window.troubles.clear()  # Chromium reports the broken connection itself

    def test_is_nobody_elses(self, window, bob, open_window):
        window.field.press_sequentially("A secret")
        cookies = open_window(bob).page.context.cookies()
        window.page.context.add_cookies(cookies)
        window.reload()

        expect(window.page.get_by_role("heading", level=1)).to_contain_text("Bob")
        expect(window.field).to_have_value("")
