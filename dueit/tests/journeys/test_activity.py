"""What happened in a project is told to everybody in it, as it happens."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from dueit.tests.journeys.window import SOON
from tasks.actions import NewTask, add_task, move_task, open_project
from tasks.tests.factories import MembershipFactory


@pytest.fixture
def project(alice, bob, site):
    project = open_project("Spring zine fair", by=alice, at=timezone.now())
    MembershipFactory(project=project, user=bob)
    return project


@pytest.fixture
def printer(project, alice):
    return add_task(project, NewTask(title="Call the printer"), by=alice, at=timezone.now())


def story(window):
    return window.page.locator("#activity .told")


class TestActivity:
    def test_grows_at_once_and_by_what_was_chosen(self, open_window, project, printer, alice, bob):
        hers = open_window(alice, project.get_absolute_url())
        hers.page.get_by_role("link", name="What happened").click()
        hers.is_live()
        expect(story(hers)).to_have_text(["You wrote down “Call the printer”", "You opened the project"])
        hers.page.get_by_label("What", exact=True).select_option(label="Settled")
        hers.button("Show").press("Enter")
        hers.is_live()
        expect(story(hers)).to_have_count(0)

        his = open_window(bob, printer.get_absolute_url())
        his.button("Begin").click()
        his.button("Settle").click()

        expect(story(hers)).to_have_text(["Bob settled “Call the printer”"], timeout=SOON)
        hers.page.locator("#activity").get_by_role("link", name="Call the printer").click()
        expect(hers.page.locator("h1")).to_have_text("Call the printer")

    def test_is_read_without_scripts(self, open_window, project, printer, alice, bob):
        move_task(printer, "complete", by=bob, at=timezone.now())
        window = open_window(alice, f"{project.get_absolute_url()}activity/", java_script_enabled=False)
        window.page.get_by_label("Who", exact=True).select_option(label="Bob")
        window.button("Show").click()

        expect(story(window)).to_have_text(["Bob settled “Call the printer”"])
        window.page.get_by_role("link", name="Everything").click()
        expect(story(window)).to_have_count(3)
