"""A room of two: what one of them does on the board, the other sees at once, and who is there."""

import pytest
from playwright.sync_api import expect

from dueit.tests.journeys.window import SOON
from tasks.domain.roles import Role
from tasks.tests.factories import MembershipFactory, ProjectFactory, TaskFactory


@pytest.fixture
def room(alice, bob):
    project = ProjectFactory(name="Spring zine fair")
    MembershipFactory(project=project, user=alice, role=Role.OWNER)
    MembershipFactory(project=project, user=bob)
    for title in ("Ask for the hall", "Write to Noor", "Fold the zine"):
        TaskFactory(project=project, title=title)
    return project


@pytest.fixture
def hers(open_window, alice, room):
    return open_window(alice, f"/projects/{room.pk}/board/")


@pytest.fixture
def his(open_window, bob, room):
    return open_window(bob, f"/projects/{room.pk}/board/")


def pile(window, column):
    return window.page.locator(f"#cards-{column} .title")


def has_piles(window, *, within=5_000, **columns):
    for column, titles in columns.items():
        expect(pile(window, column)).to_have_text(titles, timeout=within)


def carry(window, title, column):
    """Drag a card into a column."""
    grip = window.row(title).locator(".handle")
    grip = grip if grip.count() else window.row(title)
    start, end = grip.bounding_box(), window.page.locator(f"#cards-{column}").bounding_box()
    window.page.mouse.move(start["x"] + 10, start["y"] + start["height"] / 2)
    window.page.mouse.down()
    window.page.mouse.move(start["x"] + 30, start["y"] + start["height"] / 2 + 5, steps=4)
    window.page.mouse.move(end["x"] + end["width"] / 2, end["y"] + 20, steps=14)
    window.page.mouse.move(end["x"] + end["width"] / 2 + 9, end["y"] + 25, steps=4)
    expect(window.page.locator(f"#cards-{column} .sortable-ghost")).to_be_visible()
    window.page.mouse.up()


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
