"""The life of a shared project: opened, named, put away, brought back, removed; alice owns, bob is a member."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from dueit.tests.journeys.window import SOON
from tasks.actions import archive_project, bring_project_back, give_role, open_project, rename_project
from tasks.domain.roles import Role
from tasks.models import Project
from tasks.tests.factories import MembershipFactory, TaskFactory

GONE = "This is no longer here."


@pytest.fixture
def project(alice, bob, today):
    project = open_project("Spring zine fair", by=alice, at=timezone.now())
    MembershipFactory(project=project, user=bob)
    TaskFactory(project=project, title="Ask for the hall", planned_on=today)
    return project


def choose(window, name):
    window.page.get_by_role("button", name=name).click()


def heading(window):
    return window.page.get_by_role("heading", level=1)


@pytest.mark.parametrize("has_script", [True, False])
def test_a_whole_life(open_window, alice, has_script):
    window = open_window(alice, "/projects/", java_script_enabled=has_script)
    page = window.page
    page.get_by_role("textbox", name="Name").fill("Spring zine fair")
    choose(window, "Open it")
    expect(heading(window)).to_have_text("Spring zine fair")

    page.get_by_role("textbox", name="Name").fill("Autumn fair")
    choose(window, "Keep this name")
    expect(heading(window)).to_have_text("Autumn fair")
    window.says("It is called “Autumn fair” now.")

    choose(window, "Archive this project")
    window.says("“Autumn fair” is archived.")
    expect(page.get_by_role("heading", name="Archived")).to_be_visible()
    choose(window, "Bring back Autumn fair")
    window.says("“Autumn fair” is in use again.")
    if has_script:
        expect(page.get_by_role("heading", name="Archived")).to_be_hidden()

    page.goto(Project.objects.shared().get().get_absolute_url())
    page.get_by_role("link", name="Remove it for good").click()
    page.get_by_label("Type its name").fill("Autumn")
    choose(window, "Remove for good")
    expect(page.get_by_label("Type its name")).to_have_value("Autumn")
    page.get_by_label("Type its name").fill("Autumn fair")
    choose(window, "Remove for good")
    window.says("“Autumn fair” is removed for good.")
    expect(page.get_by_role("link", name="Autumn fair")).to_have_count(0)
    window.troubles.clear()  # Chromium reports the 422


class TestTwoPeople:
    def test_see_it_put_away_and_brought_back(self, open_window, alice, bob, project):
        hers, his = open_window(alice, project.get_absolute_url()), open_window(bob, project.get_absolute_url())
        day = open_window(bob)
        day.shows("Ask for the hall")
        his.field.press_sequentially("half a thou")

        choose(hers, "Archive this project")

        expect(his.page.get_by_text("This project is archived")).to_be_visible(timeout=SOON)
        expect(his.field).to_be_hidden()
        day.hides("Ask for the hall", within=SOON)

        hers.undo()

        expect(his.page.get_by_text("This project is archived")).to_be_hidden(timeout=SOON)
        expect(his.field).to_have_value("half a thou")
        day.shows("Ask for the hall", within=SOON)

    def test_see_its_name_on_the_tab_too(self, open_window, alice, bob, project):
        his = open_window(bob, project.get_absolute_url())

        rename_project(project, "Autumn fair", by=alice, at=timezone.now())

        expect(his.page).to_have_title("Autumn fair · DueIT", timeout=SOON)
        expect(heading(his)).to_have_text("Autumn fair")

    def test_write_on_in_what_was_away_when_they_came(self, open_window, alice, bob, project):
        archive_project(project, by=alice, at=timezone.now())
        his = open_window(bob, project.get_absolute_url())
        expect(his.field).to_be_hidden()

        bring_project_back(project, by=alice, at=timezone.now())

        expect(his.field).to_be_visible(timeout=SOON)
        his.add("Print the posters")
        his.shows("Print the posters")

    def test_may_only_look_from_one_moment_to_the_next(self, open_window, alice, bob, project):
        his = open_window(bob, project.get_absolute_url())
        give_role(project, bob, Role.VIEWER, by=alice, at=timezone.now())
        expect(his.field).to_have_count(0)

        give_role(project, bob, Role.MEMBER, by=alice, at=timezone.now())
        expect(his.field).to_be_visible()

    def test_are_told_calmly_that_it_is_gone(self, open_window, alice, bob, project):
        his = open_window(bob, project.get_absolute_url())
        day = open_window(bob)
        hers = open_window(alice, f"{project.get_absolute_url()}remove/")
        hers.page.get_by_label("Type its name").fill(project.name)
        choose(hers, "Remove for good")

        expect(heading(his)).to_have_text(GONE)
        day.hides("Ask for the hall")
        his.troubles.clear()  # Chromium reports the 404

    def test_part_within_a_second(self, open_window, alice, bob, project):
        his = open_window(bob, project.get_absolute_url())
        hers = open_window(alice, project.get_absolute_url())
        hers.page.locator("summary", has_text="Change").click()
        choose(hers, "Remove")
        hers.says("is no longer here")

        expect(heading(his)).to_have_text(GONE, timeout=SOON)
        his.troubles.clear()

    def test_are_together_again_when_that_is_taken_back(self, open_window, alice, bob, project):
        day = open_window(bob)
        hers = open_window(alice, project.get_absolute_url())
        hers.page.locator("summary", has_text="Change").click()
        choose(hers, "Remove")
        day.hides("Ask for the hall")
        hers.undo()

        expect(hers.page.locator("#project-people b")).to_have_text(["Alice (you)", "Bob"])
        day.shows("Ask for the hall")
        hers.add("Buy stamps")
        his = open_window(bob, project.get_absolute_url())
        his.shows("Buy stamps")
        choose(his, "Leave this project")
        his.says("You have left")
        expect(hers.page.locator("#project-people b")).to_have_text(["Alice (you)"], timeout=SOON)
        his.undo()

        expect(his.page.locator("#project-list")).to_contain_text(project.name)
        expect(hers.page.locator("#project-people b")).to_have_text(["Alice (you)", "Bob"], timeout=SOON)
        his.troubles.clear()  # Chromium reports the 404 of a page that he is leaving


class TestFromAnywhere:
    def test_a_line_goes_into_a_project_once(self, open_window, alice, project):
        window = open_window(alice, "/let-go/")
        window.press("q")
        dialog = window.page.get_by_role("dialog", name="What would help?")
        dialog.get_by_label("Where does it go?").select_option(label=project.name)
        dialog.get_by_label("Add a task").fill("Print the posters")
        window.press("Enter")
        window.says("“Print the posters” is added.")
        expect(dialog).to_be_hidden()

        window.press("q")
        expect(dialog.get_by_label("Where does it go?")).to_have_value("")
        window.go(project.get_absolute_url())
        window.shows("Print the posters")

    def test_a_goal_is_offered_what_is_in_its_project(self, open_window, alice, project):
        project.platforms.create(
            name="The zine shop", look={"colour": "moss", "icon": "tag"}, created_at=timezone.now()
        )
        window = open_window(alice, "/goals/new/")
        window.page.get_by_label("Where does it go?").select_option(label=project.name)

        expect(window.page.locator("summary", has_text="Where, and with whom?")).to_be_visible()
        window.page.get_by_label("Where does it go?").select_option(label="With my own things")
        expect(window.page.locator("summary", has_text="Where, and with whom?")).to_have_count(0)
