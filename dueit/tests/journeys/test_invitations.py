"""Coming into a room by a link: Alice asks, Bob has an account, Carol makes one on the way."""

import pytest
from playwright.sync_api import expect

from accounts.models import User
from accounts.tests.factories import PASSWORD
from dueit.tests.journeys.window import SOON
from tasks.actions.access import role_of
from tasks.domain.roles import Role
from tasks.tests.factories import MembershipFactory, ProjectFactory, TaskFactory


@pytest.fixture
def room(alice):
    project = ProjectFactory(name="Spring zine fair")
    MembershipFactory(project=project, user=alice, role=Role.OWNER)
    TaskFactory(project=project, title="Ask for the hall")
    return project


@pytest.fixture
def hers(open_window, alice, room):
    return open_window(alice, room.get_absolute_url())


def people(window):
    return window.page.locator("#project-people b")


def invited(window):
    return window.page.get_by_role("list", name="Invited").get_by_role("listitem")


def make_link(window, *, uses="2"):
    window.page.get_by_label("How many people").fill(uses)
    window.button("Invite").click()
    link = window.page.get_by_label("Link to join").input_value()
    window.page.get_by_role("link", name="Back to").click()
    return link


class TestALink:
    def test_lets_in_who_has_an_account_and_who_makes_one(self, hers, open_window, bob, room):
        link = make_link(hers)
        expect(invited(hers)).to_contain_text(["2 uses left"])

        his = open_window(bob, link)
        his.button("Join").click()
        expect(people(hers)).to_have_text(["Alice (you)", "Bob"], timeout=SOON)
        expect(invited(hers)).to_contain_text(["1 use left"])
        his.says("You are in “Spring zine fair” now.")
        his.shows("Ask for the hall")

        carols = open_window(path=link)
        carols.page.get_by_role("link", name="Make an account").click()
        carols.page.get_by_label("E-mail").fill("carol@example.com")
        carols.page.get_by_label("Password").fill(PASSWORD)
        carols.button("Make my account").click()
        carols.page.get_by_label("What shall the others call you?").fill("Carol")
        carols.button("Join").click()

        carols.shows("Ask for the hall")
        assert carols.page.url.endswith(room.get_absolute_url())
        expect(people(hers)).to_have_text(["Alice (you)", "Bob", "Carol"], timeout=SOON)
        expect(invited(hers)).to_have_count(0)
        assert role_of(User.objects.get(email="carol@example.com"), room.pk) == "member"

    def test_lets_open_pages_of_who_joins_hear_the_room_at_once(self, hers, open_window, bob):
        link = make_link(hers)
        his = open_window(bob, "/projects/")
        open_window(bob, link).button("Join").click()
        expect(his.page.locator("#project-list")).to_contain_text("1 open", timeout=2 * SOON)

        hers.add("Buy stamps")

        expect(his.page.locator("#project-list")).to_contain_text("2 open", timeout=SOON)

    def test_goes_for_everybody_who_looks_when_it_is_taken_back(self, hers, room, alice, open_window):
        another = open_window(alice, room.get_absolute_url())
        another.page.get_by_label("How many people").fill("7")
        link = make_link(hers)
        expect(invited(another)).to_have_count(1, timeout=SOON)

        hers.button("Take back the invitation by link").click()

        expect(invited(another)).to_have_count(0, timeout=SOON)
        expect(another.page.get_by_label("How many people")).to_have_value("7")
        guest = open_window(path=link)
        expect(guest.page.get_by_role("heading")).to_have_text("This invitation was taken back.")
        guest.troubles.clear()  # Chromium reports the 410 of a page that says so

    def test_is_copied_by_a_button(self, hers):
        hers.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        hers.button("Invite").click()
        hers.button("Copy the link").click()

        expect(hers.button("Copied")).to_be_visible()
        held = hers.page.evaluate("navigator.clipboard.readText()")
        assert held == hers.page.get_by_label("Link to join").input_value()


class TestWithoutScriptOrPointer:
    def test_is_made_and_used_by_plain_pages(self, open_window, alice, bob, room):
        plain = {"java_script_enabled": False}
        link = make_link(open_window(alice, room.get_absolute_url(), **plain))

        his = open_window(bob, link, **plain)
        his.button("Join").click()

        his.shows("Ask for the hall")

    def test_is_made_by_keys(self, hers):
        hers.page.get_by_label("How many people").focus()
        hers.press("Enter")

        expect(hers.page.get_by_label("Link to join")).to_be_visible()
        expect(hers.page.get_by_label("Link to join")).not_to_be_editable()
