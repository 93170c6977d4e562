"""The core without a pointer."""

import pytest
from playwright.sync_api import expect

from tasks.tests.factories import MembershipFactory, ProjectFactory, TaskFactory

TITLES = ("Water the ferns", "Write to Noor", "Fold the zine")


@pytest.mark.usefixtures("three")
class TestKeyboard:
    def test_skips_to_the_page(self, window):
        window.press("Tab")
        expect(window.focused).to_have_text("Skip to the page")
        window.press("Enter")
        window.press("Tab")

        expect(window.field).to_be_focused()

    def test_adds_and_settles_and_stays_where_it_was(self, window):
        window.press("q")
        window.page.keyboard.type("Buy stamps")
        window.press("Enter")
        window.shows("Buy stamps")
        expect(window.field).to_be_focused()

        window.pebble("Write to Noor").focus()
        window.press("Space")
        window.has_settled("Write to Noor")
        expect(window.pebble("Write to Noor")).to_be_focused()
        window.press("Space")
        window.has_open("Write to Noor")
        expect(window.pebble("Write to Noor")).to_be_focused()

    def test_moves_through_the_menu_and_back_to_the_row(self, window):
        more = window.row("Write to Noor").get_by_role("link", name="More for: Write to Noor")
        more.focus()
        window.press("Enter")
        expect(window.focused).to_have_text("Begin")
        window.press("ArrowUp")
        expect(window.focused).to_have_text("Look at it")
        window.press("Escape")
        expect(more).to_be_focused()

        window.press("Enter")
        expect(window.focused).to_have_text("Begin")
        window.press("Enter")
        expect(window.row("Write to Noor")).to_have_class("task open begun")

    def test_hands_the_focus_on_when_a_row_leaves(self, window):
        window.row("Water the ferns").get_by_role("button", name="Not today").focus()
        window.press("Enter")

        window.lists("Write to Noor", "Fold the zine")
        expect(window.pebble("Write to Noor")).to_be_focused()


class TestTakingBack:
    def test_leads_to_what_can_be_taken_back_once_the_note_is_gone(self, open_window, alice, today):
        TaskFactory(project=alice.personal_project, title="Sort the stamps", planned_on=today)
        window = open_window(alice)
        window.settle("Sort the stamps")
        window.says("settled")
        window.toasts.get_by_role("button", name="Close this note").click()
        expect(window.toasts).to_be_empty()
        window.press("z")
        window.page.wait_for_url("**/recent/")

        window.page.get_by_role("button", name="Undo").click()
        expect(window.page.get_by_text("Nothing in the last five minutes")).to_be_visible()

    def test_is_still_offered_after_two_clicks(self, open_window, alice, today):
        TaskFactory(project=alice.personal_project, title="Sort the stamps", planned_on=today)
        window = open_window(alice)
        window.pebble("Sort the stamps").dblclick()
        window.has_settled("Sort the stamps")
        window.press("z")

        window.has_open("Sort the stamps")


@pytest.mark.usefixtures("three")
class TestWalking:
    def test_goes_down_and_up_and_stays_at_the_ends(self, window):
        for key, title in zip("jjjjkk", (0, 1, 2, 2, 1, 0), strict=True):
            window.press(key)
            expect(window.focused).to_have_text(TITLES[title])

    def test_acts_on_the_row_at_hand_and_walks_on(self, window):
        window.press("j")
        window.press("b")
        expect(window.row("Water the ferns")).to_have_class("task open begun")
        expect(window.focused).to_have_text("Water the ferns")

        window.press("n")
        window.lists("Write to Noor", "Fold the zine")
        expect(window.focused).to_have_text("Write to Noor")

        window.press("Space")
        window.has_settled("Write to Noor")
        window.press("j")
        window.press("l")
        window.lists("Write to Noor")
        expect(window.toasts).to_contain_text("“Fold the zine” let go.")

    def test_looks_at_a_task_and_starts_it_afresh(self, window):
        window.press("j")
        window.press("Enter")
        window.page.wait_for_url("**/tasks/*/")
        window.press("a")
        window.page.wait_for_url("**/tasks/*/afresh/")

        window.go("/")
        window.press("j")
        window.press("a")
        window.page.wait_for_url("**/tasks/*/afresh/")

    def test_leaves_alone_whoever_types_and_keys_that_are_switched_off(self, window, alice):
        window.field.focus()
        window.press("j")
        expect(window.field).to_have_value("j")
        expect(window.field).to_be_focused()

        alice.has_shortcuts = False
        alice.save()
        window.reload()
        window.press("j")
        expect(window.focused).to_have_count(0)

    def test_changes_nothing_where_one_only_looks(self, open_window, bob, three):
        project = ProjectFactory(name="Zine fair")
        MembershipFactory(project=project, user=bob, role="viewer")
        TaskFactory(project=project, title="Book the hall")
        window = open_window(bob, f"/projects/{project.pk}/")

        window.press("j")
        expect(window.focused).to_have_text("Book the hall")
        for key in "bnl ":
            window.press(key)

        expect(window.row("Book the hall")).to_have_class("task open")
        expect(window.toasts).to_be_empty()
