"""Not today, three times: the third time a task shows four ways out, and moves only through one of them."""

import re

import pytest
from playwright.sync_api import expect

from dueit.tests.journeys.measures import is_for_everybody
from dueit.tests.journeys.window import SOON
from tasks.models import Task


@pytest.fixture
def put_off(three):
    """Write to Noor has been sent on once before."""
    Task.objects.filter(pk=three[1].pk).update(put_off=1)
    return three[1]


def not_today(window):
    return window.row("Write to Noor").get_by_role("button", name="Not today")


def doors(window):
    return window.page.get_by_role("group", name="This one keeps asking for another day.")


def put_off_twice(window):
    """Send it on, fetch it back, and say "Not today" for the third time."""
    window.choose("Write to Noor", "Not today")
    window.lists("Water the ferns", "Fold the zine")
    window.page.get_by_text("On a day to come").click()
    window.choose("Write to Noor", "Today")
    window.lists("Water the ferns", "Write to Noor", "Fold the zine")
    not_today(window).focus()
    window.press("Enter")


@pytest.mark.usefixtures("put_off")
class TestDoors:
    def test_open_the_third_time_and_let_it_rest(self, window, other):
        put_off_twice(window)

        expect(doors(window)).to_be_visible()
        other.lists("Water the ferns", "Write to Noor", "Fold the zine")
        doors(window).get_by_role("button", name="Leave me be").click()

        window.says("“Write to Noor” leaves you be for two weeks.")
        window.lists("Water the ferns", "Fold the zine")
        other.lists("Water the ferns", "Fold the zine", within=SOON)
        window.undo()
        window.lists("Water the ferns", "Write to Noor", "Fold the zine")

    def test_take_the_focus_and_give_it_back(self, window):
        put_off_twice(window)

        expect(window.focused).to_contain_text("Make it smaller")
        window.press("Tab")
        expect(window.focused).to_contain_text("Start afresh")
        window.press("Escape")
        expect(doors(window)).to_be_hidden()
        expect(not_today(window)).to_be_focused()

    def test_stay_open_while_the_list_is_drawn_again(self, window, other):
        put_off_twice(window)
        expect(doors(window)).to_be_visible()

        other.settle("Fold the zine")

        window.has_settled("Fold the zine")
        expect(doors(window)).to_be_visible()
        expect(window.focused).to_contain_text("Make it smaller")
        window.button("Leave it where it is").click()
        expect(doors(window)).to_be_hidden()

    def test_open_on_the_page_of_the_task(self, window, put_off):
        Task.objects.update(put_off=2)
        window.go(f"/tasks/{put_off.pk}/")
        window.page.locator(".choices").get_by_role("button", name="Not today").click()

        doors(window).get_by_role("link", name="Make it smaller").click()

        expect(window.page).to_have_url(re.compile(f"/goals/tasks/{put_off.pk}/smaller/$"))

    def test_are_a_page_without_script(self, open_window, alice):
        Task.objects.update(put_off=2)
        plain = open_window(alice, java_script_enabled=False)
        not_today(plain).click()
        expect(plain.page.get_by_role("heading", level=1)).to_have_text("Another way")

        plain.button("Leave me be Back in two weeks").click()

        plain.says("“Write to Noor” leaves you be for two weeks.")
        plain.lists("Water the ferns", "Fold the zine")

    def test_are_for_everybody(self, window):
        Task.objects.update(put_off=2)
        not_today(window).click()
        expect(doors(window)).to_be_visible()

        assert is_for_everybody(window)
