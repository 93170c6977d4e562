"""With JavaScript switched off, or only in part there, every page does its work; one reloads a little more."""

import re

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from goals import actions
from goals.tests.factories import GoalFactory
from tasks.models import Task


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


@pytest.fixture
def open_lame(open_window, alice, three):
    """Open Alice's window in a browser that some scripts do not reach."""

    def opened(lost):
        window = open_window(alice, service_workers="block")
        window.page.route(lost, lambda route: route.fulfill(body="", content_type="text/javascript"))
        window.has_script = False
        window.go("/")
        return window

    return opened


@pytest.fixture
def lame(open_lame):
    """Alice's window, in which htmx has arrived and our own scripts have not."""
    return open_lame("**/js/app*.js")


class TestWithoutOurScripts:
    def test_settle_and_open_again(self, lame):
        lame.settle("Write to Noor")
        lame.says("“Write to Noor” settled.")
        lame.has_settled("Write to Noor")

        lame.undo()
        lame.says("Back as it was.")

    def test_a_wish_about_one_step_keeps_none(self, lame, alice):
        now, goal = timezone.now(), GoalFactory(project=alice.personal_project, owner=alice)
        draft = actions.propose_pattern(actions.ask_for_steps(goal, 3, by=alice, at=now), by=alice, at=now)
        lame.go(draft.get_absolute_url())
        lame.page.get_by_role("button", name="Smaller steps for").first.click()

        expect(lame.page.locator(".thinking")).to_be_visible()
        expect(lame.page).to_have_url(re.compile(r"/goals/drafts/\d+/$"))
        lame.button("Leave it for now").click()
        expect(lame.page).to_have_url(re.compile(rf"{goal.get_absolute_url()}$"))
        assert Task.objects.count() == 3


@pytest.fixture
def plain_forms(open_lame):
    """Alice's window, in which our own scripts have arrived and htmx has not."""
    return open_lame(re.compile(r"/(htmx|hx-ws)\.min\.[\w.]*js"))


class TestWithoutHtmx:
    def test_more_leads_to_the_page_of_the_task(self, plain_forms):
        plain_forms.row("Write to Noor").get_by_role("link", name="More for: Write to Noor").click()
        expect(plain_forms.page.get_by_role("heading", level=1)).to_have_text("Write to Noor")
        plain_forms.page.locator(".choices").get_by_role("button", name="Settle").click()

        plain_forms.says("“Write to Noor” settled.")

    def test_a_row_stays_where_the_server_has_it(self, plain_forms):
        plain_forms.pebble("Fold the zine").focus()
        plain_forms.press("Alt+ArrowUp")

        plain_forms.lists("Water the ferns", "Write to Noor", "Fold the zine")
