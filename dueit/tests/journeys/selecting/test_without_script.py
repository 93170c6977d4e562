"""Several tasks without scripts."""

from playwright.sync_api import expect

from dueit.tests.journeys.selecting.bar import TITLES, bar, box


class TestWithoutScripts:
    def test_boxes_are_on_the_page_and_the_rest_is_one_more(self, open_window, alice, project):
        plain = open_window(alice, project.get_absolute_url(), java_script_enabled=False)
        expect(plain.page.locator(".pick").first).to_be_hidden()
        plain.page.get_by_role("link", name="Select several").click()
        for title in TITLES[:2]:
            box(plain, title).check()
        bar(plain).get_by_role("button", name="Settle").click()
        plain.says("2 settled.")
        plain.lists(*TITLES[2:])
        plain.undo()
        plain.says("All 2 are back as they were.")

        plain.page.get_by_role("link", name="Select several").click()
        for title in TITLES[:2]:
            box(plain, title).check()
        bar(plain).get_by_role("button", name="More").click()
        expect(plain.page.get_by_role("heading", level=1)).to_have_text("What about these?")
        plain.page.get_by_label("Offer to").select_option("Bob")
        plain.button("Offer").click()
        plain.says("2 offered.")
        expect(plain.row(TITLES[0])).to_contain_text("Offered to Bob")
