"""A room of two: what one of them does on the board, the other sees at once, and who is there."""

from itertools import cycle

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from dueit.tests.journeys.test_connection import CLOSE, COME_BACK
from dueit.tests.journeys.window import SOON
from tasks import actions
from tasks.domain.board import Column
from tasks.domain.roles import Role
from tasks.tests.factories import MembershipFactory


def pile(window, column):
    return window.page.locator(f"#cards-{column} .title")


def has_piles(window, *, within=5_000, **columns):
    for column, titles in columns.items():
        expect(pile(window, column)).to_have_text(titles, timeout=within)


def press(window, title):
    """Put the finger on a card; return where that is."""
    grip = window.row(title).locator(".handle")
    start = (grip if grip.count() else window.row(title)).bounding_box()
    across, down = start["x"] + 10, start["y"] + start["height"] / 2
    window.page.mouse.move(across, down)
    window.page.mouse.down()
    return across, down


def hold(window, title, column):
    """Drag a card over a column, and keep it in the air."""
    across, down = press(window, title)
    end = window.page.locator(f"#cards-{column}").bounding_box()
    ghost = window.page.locator(".sortable-ghost")
    window.page.mouse.move(across + 12, down + 3, steps=4)
    expect(ghost).to_be_visible()
    landed = window.page.locator(f"#cards-{column}").locator(ghost)
    for jitter in range(60):  # a hand takes its time
        window.page.mouse.move(end["x"] + end["width"] / 2 + jitter % 4, end["y"] + 20, steps=6)
        if landed.count():
            break
    expect(landed).to_be_visible()


def carry(window, title, column):
    """Drag a card into a column."""
    hold(window, title, column)
    window.drop()


class TestBoard:
    def test_carries_a_card_through_its_life_and_back(self, hers, his):
        carry(hers, "Write to Noor", "in_progress")
        hers.says("“Write to Noor” begun.")
        has_piles(his, todo=["Ask for the hall", "Fold the zine"], in_progress=["Write to Noor"], within=SOON)

        carry(hers, "Write to Noor", "done")
        has_piles(his, in_progress=[], done=["Write to Noor"], within=SOON)
        expect(his.page.locator("#count-done")).to_have_text("1")

        carry(hers, "Write to Noor", "todo")
        hers.says("Back as it was.")
        for window in (hers, his):
            has_piles(window, in_progress=["Write to Noor"], done=[])

    def test_is_walked_by_keys(self, hers, his):
        hers.row("Fold the zine").locator(".handle").focus()
        hers.press("Alt+ArrowUp")
        has_piles(his, todo=["Ask for the hall", "Fold the zine", "Write to Noor"], within=SOON)

        hers.press("Alt+ArrowRight")
        has_piles(his, in_progress=["Fold the zine"], within=SOON)
        expect(hers.page.locator("#announce")).to_have_text("Fold the zine, Begun, position 1 of 1")
        expect(hers.row("Fold the zine").locator(".handle")).to_be_focused()

        hers.press("Alt+ArrowLeft")
        has_piles(his, todo=["Fold the zine", "Ask for the hall", "Write to Noor"], within=SOON)

    def test_says_who_is_here_and_whether_it_is_live(self, hers, his):
        for window in (hers, his):
            expect(window.page.get_by_label("Here now").get_by_role("listitem")).to_have_text(["AAlice", "BBob"])
            expect(window.page.get_by_text("Live", exact=True)).to_be_visible()

        his.go("/")

        expect(hers.page.get_by_label("Here now").get_by_role("listitem")).to_have_text(["AAlice"])

    def test_leads_to_the_list_and_back(self, hers):
        hers.page.get_by_role("link", name="List").click()
        hers.lists("Ask for the hall", "Write to Noor", "Fold the zine")

        hers.page.get_by_role("link", name="Board").click()
        has_piles(hers, todo=["Ask for the hall", "Write to Noor", "Fold the zine"])


class TestTogether:
    @pytest.mark.parametrize("column", ["in_progress", "done"])
    def test_both_carry_the_same_card(self, hers, his, column):
        hold(hers, "Write to Noor", "in_progress")
        hold(his, "Write to Noor", column)

        for window in (hers, his):
            window.drop()

        for window in (hers, his):
            has_piles(window, todo=["Ask for the hall", "Fold the zine"], **{column: ["Write to Noor"]})

    def test_both_move_neighbours(self, hers, his, room):
        for window, title in ((hers, "Ask for the hall"), (his, "Fold the zine")):
            window.row(title).locator(".handle").focus()
        with hers.page.expect_response("**/drop/todo/"), his.page.expect_response("**/drop/todo/"):
            hers.press("Alt+ArrowDown")
            his.press("Alt+ArrowUp")

        is_as_written(room, hers, his)

    def test_one_settles_what_the_other_carries(self, hers, his):
        hers.lift("Ask for the hall", over="Write to Noor")
        his.settle("Ask for the hall")
        has_piles(his, done=["Ask for the hall"])

        hers.drop()

        for window in (hers, his):
            has_piles(window, todo=["Write to Noor", "Fold the zine"], done=["Ask for the hall"])

    def test_nothing_slips_from_under_a_finger_that_presses_a_card(self, hers, his):
        press(hers, "Write to Noor")
        his.settle("Ask for the hall")
        has_piles(his, done=["Ask for the hall"])

        hers.page.wait_for_timeout(SOON)
        has_piles(hers, todo=["Ask for the hall", "Write to Noor", "Fold the zine"])
        hers.drop()

        has_piles(hers, todo=["Write to Noor", "Fold the zine"], done=["Ask for the hall"])

    def test_one_adds_while_the_other_types(self, hers, his):
        his.field.press_sequentially("half a thou")

        hers.add("Buy stamps")

        has_piles(his, todo=["Ask for the hall", "Write to Noor", "Fold the zine", "Buy stamps"], within=SOON)
        expect(his.field).to_have_value("half a thou")
        expect(his.field).to_be_focused()

    def test_one_lets_go_what_the_other_looks_at(self, hers, his):
        his.row("Fold the zine").get_by_role("link", name="More for").focus()

        hers.choose("Fold the zine", "Let it go")

        has_piles(his, todo=["Ask for the hall", "Write to Noor"], within=SOON)
        expect(his.page.locator("#cards-todo")).to_be_focused()
        his.page.get_by_text("Let go lately").click()
        his.shows("Fold the zine")

    def test_is_right_again_however_often_the_line_is_cut(self, hers, his, room, bob):
        steps = cycle([Column.IN_PROGRESS, Column.TODO])
        for _ in range(20):
            hers.page.evaluate(CLOSE)
            column = next(steps)
            for task in room.tasks.open():
                actions.drop_task(task, column, before=room.tasks.earliest("position"), by=bob, at=timezone.now())
            hers.is_live(within=COME_BACK)
            is_as_written(room, hers, within=2_000)
        is_as_written(room, his)


def is_as_written(room, *windows, within=5_000):
    """What the windows show is what the database says, in its order."""
    for window in windows:
        for column, state in (("todo", "waiting"), ("in_progress", "in_progress")):
            written = room.tasks.filter(state=state).in_order().values_list("title", flat=True)
            has_piles(window, within=within, **{column: list(written)})


class TestOfAViewer:
    def test_shows_no_handle_that_they_may_not_use(self, open_window, room, mallory):
        MembershipFactory(project=room, user=mallory, role=Role.VIEWER)
        for page in ("", "board/"):
            window = open_window(mallory, f"/projects/{room.pk}/{page}")

            window.shows("Write to Noor")
            for kind in (".pebble", ".handle", ".actions"):
                expect(window.row("Write to Noor").locator(kind)).to_be_hidden()


class TestWithoutScript:
    def test_shows_the_board_and_settles_a_card(self, open_window, alice, room):
        window = open_window(alice, f"/projects/{room.pk}/board/", java_script_enabled=False)

        window.settle("Write to Noor")

        has_piles(window, todo=["Ask for the hall", "Fold the zine"], done=["Write to Noor"])
