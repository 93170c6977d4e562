"""Several tasks by touch."""

from playwright.sync_api import expect

from dueit.tests.journeys.selecting.bar import TITLES, are_chosen, bar

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


class TestOnAPhone:
    def test_a_tap_on_a_row_is_enough(self, open_window, alice, project):
        phone = open_window(alice, project.get_absolute_url(), **PHONE)
        phone.page.get_by_role("link", name="Select several").tap()
        for title in TITLES[:2]:
            phone.row(title).tap()
        are_chosen(phone, *TITLES[:2])
        bar(phone).get_by_role("button", name="More").tap()
        bar(phone).get_by_role("button", name="Some day").tap()

        phone.says("2 moved to some day.")
        expect(bar(phone)).to_be_hidden()
