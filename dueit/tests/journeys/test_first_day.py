"""A newcomer's way: from the door to the first thing done, seen in two windows."""

import re

import pytest
from playwright.sync_api import expect

from dueit.tests.journeys.window import SOON


@pytest.fixture
def stranger(open_window):
    return open_window(path="/")


def sign_up(window):
    page = window.page
    page.get_by_role("link", name="Make an account").click()
    page.get_by_label("E-mail").fill("mira@example.com")
    page.get_by_label("Password", exact=True).fill("stones in the brook")
    page.get_by_role("button", name="Make my account").click()
    page.get_by_label("What should we call you?").fill("Mira")
    expect(page.locator("[name=time_zone]")).to_have_value("Europe/Berlin")
    page.get_by_role("button", name="Yes, go on").click()


class TestFirstDay:
    def test_from_the_door_to_the_first_thing_done(self, stranger):
        sign_up(stranger)
        stranger.page.get_by_label("What is on your mind?").fill("Water the ferns")
        stranger.page.get_by_role("button", name="Just one task").click()
        stranger.is_live()
        expect(stranger.page.get_by_role("heading", level=1)).to_have_text(re.compile(r"^Good \w+, Mira\.$"))
        other = stranger.beside()

        stranger.add("Write to Noor tomorrow")
        stranger.add("Fold the zine")
        other.lists("Water the ferns", "Fold the zine", within=SOON)
        stranger.settle("Water the ferns")
        other.has_settled("Water the ferns", within=SOON)
        other.settle("Fold the zine")
        stranger.has_settled("Fold the zine", within=SOON)

    def test_a_wrong_password_is_told_kindly(self, stranger):
        page = stranger.page
        page.get_by_label("E-mail").fill("nobody@example.com")
        page.get_by_label("Password", exact=True).fill("not this one")
        page.get_by_role("button", name="Log in").click()

        expect(page.locator("main")).to_contain_text("That e-mail and password don't go together.")


FADES = """addEventListener("pagereveal", ({ viewTransition }) => console.log(viewTransition ? "fades" : "stands"))"""


class TestFading:
    def test_begins_when_the_stylesheet_is_at_hand(self, stranger):
        told = []
        stranger.page.add_init_script(FADES)
        stranger.page.on("console", lambda said: told.append(said.text))
        stranger.page.evaluate("navigator.serviceWorker.ready")

        stranger.page.get_by_role("link", name="Make an account").click()
        stranger.page.get_by_role("link", name="Log in").click()
        expect(stranger.page.get_by_role("heading", level=1)).to_be_visible()

        assert told == ["stands", "fades"]
