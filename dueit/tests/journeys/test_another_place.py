"""Somebody's place in a project changes, or the project is put away, while their pages are open."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from dueit.tests.journeys.window import SOON
from tasks.actions import archive_project, bring_project_back, give_role, move_task, open_project, remove_task
from tasks.domain.roles import Role
from tasks.models import Membership, Task
from tasks.tests.factories import MembershipFactory, TaskFactory

REFUSED = "That is for somebody else in this project to do."
ARCHIVED = "This project is archived"


@pytest.fixture
def project(alice, bob):
    project = open_project("Spring zine fair", by=alice, at=timezone.now())
    MembershipFactory(project=project, user=bob)
    return project


@pytest.fixture
def task(project, today):
    return TaskFactory(project=project, title="Ask for the hall", planned_on=today)


@pytest.fixture
def becomes(project, alice, bob):
    """Give Bob another place."""
    return lambda role: give_role(project, bob, role, by=alice, at=timezone.now())


def field(window):
    return window.page.get_by_label("Say something")


def words(window, text):
    return window.page.locator("main").get_by_text(text)


class TestTheTaskThatIsOpen:
    def test_rests_with_its_project_and_keeps_half_a_comment(self, open_window, alice, bob, project, task):
        his = open_window(bob, task.get_absolute_url())
        field(his).press_sequentially("half a thou")

        archive_project(project, by=alice, at=timezone.now())
        expect(words(his, f"{ARCHIVED}: it can be read")).to_be_visible(timeout=SOON)
        expect(his.button("Settle")).to_have_count(0)
        his.button("Say it").click()
        his.says(ARCHIVED)
        expect(field(his)).to_have_value("half a thou")
        his.reload()
        expect(field(his)).to_have_value("half a thou")

        bring_project_back(project, by=alice, at=timezone.now())
        expect(his.button("Settle")).to_be_visible(timeout=SOON)
        his.button("Say it").click()
        expect(his.page.locator("#task-talk .prose")).to_have_text("half a thou")
        his.reload()
        expect(field(his)).to_have_value("")
        his.troubles.clear()  # Chromium reports the refusal

    def test_shows_what_one_may_do_from_one_moment_to_the_next(self, open_window, bob, task, becomes):
        his = open_window(bob, task.get_absolute_url())

        becomes(Role.VIEWER)
        expect(words(his, "As a viewer you can read what is said.")).to_be_visible(timeout=SOON)
        for name in ("Settle", "Say it"):
            expect(his.button(name)).to_be_hidden()
        expect(words(his, "start afresh")).to_have_count(0)

        becomes(Role.MEMBER)
        for name in ("Settle", "Say it"):
            expect(his.button(name)).to_be_visible(timeout=SOON)

    def test_hands_back_what_was_typed_once_it_is_gone(self, open_window, alice, bob, task):
        his = open_window(bob, task.get_absolute_url())
        field(his).press_sequentially("half a thou")
        let_go = move_task(task, "skip", by=alice, at=timezone.now())

        remove_task(let_go, by=alice, at=timezone.now())

        expect(his.page.get_by_role("heading", level=1)).to_have_text("This is no longer here.")
        expect(his.page.get_by_label("What you had typed is kept here")).to_have_value("half a thou")
        his.troubles.clear()  # Chromium reports the 404


class TestTheRoomThatIsOpen:
    def test_belongs_to_who_owns_it_now(self, open_window, bob, project, becomes):
        his = open_window(bob, project.get_absolute_url())
        owners = ("Invite", "Keep this name", "Keep this clock", "Archive this project")
        for role, number in ((Role.OWNER, 1), (Role.MEMBER, 0)):
            becomes(role)
            for name in owners:
                expect(his.button(name)).to_have_count(number)

    @pytest.mark.parametrize("page", ["", "board/"])
    def test_rests_with_all_that_one_does_there(self, open_window, alice, bob, project, task, page):
        his = open_window(bob, f"{project.get_absolute_url()}{page}")
        his.field.press_sequentially("half a thou")

        archive_project(project, by=alice, at=timezone.now())
        expect(his.page.get_by_role("link", name="Several lines")).to_have_count(0)
        expect(his.pebble("Ask for the hall")).to_be_hidden()

        bring_project_back(project, by=alice, at=timezone.now())
        expect(his.page.get_by_role("link", name="Several lines")).to_be_visible()
        expect(his.field).to_have_value("half a thou")

    def test_gives_the_focus_back(self, open_window, bob, project, becomes):
        his = open_window(bob, project.get_absolute_url())
        his.field.press_sequentially("half a thou")

        becomes(Role.OWNER)

        expect(his.button("Invite")).to_be_visible()
        expect(his.field).to_be_focused()
        expect(his.field).to_have_value("half a thou")

    def test_keeps_a_name_that_is_half_typed(self, open_window, alice, bob, project, becomes):
        becomes(Role.OWNER)
        hers = open_window(alice, project.get_absolute_url())
        hers.page.get_by_role("textbox", name="Name").fill("Autumn f")

        archive_project(project, by=bob, at=timezone.now())

        expect(hers.button("Archive this project")).to_have_count(0)
        expect(hers.page.get_by_role("textbox", name="Name")).to_have_value("Autumn f")
        expect(hers.page.get_by_role("textbox", name="Name")).to_be_focused()


class TestWhatOneOnlyLooksAt:
    def test_hands_the_focus_to_no_task_of_one_s_own_when_it_goes(self, open_window, alice, bob, task, becomes):
        own = TaskFactory(project=bob.personal_project, title="Sweep the hall")
        becomes(Role.VIEWER)
        his = open_window(bob, "/find/?q=hall")
        his.row("Ask for the hall").locator(".title").focus()

        remove_task(move_task(task, "skip", by=alice, at=timezone.now()), by=alice, at=timezone.now())
        his.hides("Ask for the hall")
        his.press("l")

        expect(his.toasts).to_be_empty()
        own.refresh_from_db()
        assert own.is_open

    def test_leaves_the_day_and_is_found_without_what_one_does_there(self, open_window, bob, task, becomes):
        his, found = open_window(bob), open_window(bob, "/find/?q=hall")
        his.shows("Ask for the hall")
        expect(found.pebble("Ask for the hall")).to_be_visible()

        becomes(Role.VIEWER)

        his.hides("Ask for the hall", within=SOON)
        expect(found.pebble("Ask for the hall")).to_be_hidden(timeout=SOON)
        found.row("Ask for the hall").locator(".title").focus()
        for key in ("n", "l", "b"):
            found.press(key)
        expect(found.toasts).to_be_empty()
        task.refresh_from_db()
        assert task.version == 1

    def test_is_moved_by_no_key(self, open_window, bob, project, task, becomes):
        TaskFactory(project=project, title="Write to Noor")
        becomes(Role.VIEWER)
        his = open_window(bob, project.get_absolute_url())
        his.row("Ask for the hall").locator(".title").focus()
        his.press("Alt+ArrowDown")

        his.lists("Ask for the hall", "Write to Noor")
        expect(his.toasts).to_be_empty()

    def test_says_why_several_stay_as_they_are(self, open_window, bob, project, task):
        his = open_window(bob, project.get_absolute_url())
        his.page.get_by_role("link", name="Select several").click()
        his.row("Ask for the hall").locator(".pick").check()
        Membership.objects.filter(user=bob, project=project).update(role=Role.VIEWER)

        his.page.locator("#many").get_by_role("button", name="Settle").click()

        his.says(REFUSED)
        assert Task.objects.get(pk=task.pk).is_open
        his.troubles.clear()  # Chromium reports the refusal

    @pytest.mark.parametrize("has_script", [True, False])
    def test_hands_back_what_was_typed_where_it_is_refused(self, open_window, bob, project, task, has_script):
        his = open_window(bob, f"{task.get_absolute_url()}afresh/", java_script_enabled=has_script)
        his.page.get_by_label("What is it?").fill("Ask Noor for the hall")
        Membership.objects.filter(user=bob, project=project).update(role=Role.VIEWER)

        his.page.locator("main").get_by_role("button", name="Start afresh").click()

        expect(words(his, REFUSED)).to_be_visible()
        expect(his.page.get_by_label("What you had typed is kept here")).to_have_value("Ask Noor for the hall")
        his.troubles.clear()  # Chromium reports the refusal
