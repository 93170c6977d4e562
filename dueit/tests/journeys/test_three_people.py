"""Three people come into one room and work there for a while, on a desk, on a phone, and on one that loses its line.

`ROOM_MINUTES=10 pytest dueit/tests/journeys/test_three_people.py` lets them stay as long as that.
"""

import os
import random
import time
from contextlib import suppress

import pytest
from playwright.sync_api import TimeoutError as NotThere
from playwright.sync_api import expect

from accounts.tests.factories import PASSWORD
from dueit.tests.journeys.test_connection import CLOSE, COME_BACK
from dueit.tests.journeys.test_invitations import make_link
from dueit.tests.journeys.window import SOON
from tasks.actions import open_project
from tasks.models import Comment, Task
from tasks.tests.factories import NOON

MINUTES = float(os.environ.get("ROOM_MINUTES", "0.4"))
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
SEED = int(os.environ.get("ROOM_SEED", "0"))
BETWEEN_LOOKS = 8
MOST_OPEN = 12
A_LOOK = 500
# htmx reports a line that is cut once more while it comes back.
CUT_TWICE = "htmx:ws:error: [object Event]"
PATIENT, HASTY = 2 * SOON, 1_500  # milliseconds for a page to be right, and for a control of a row that others may move


class Company:
    """What people have written in a room, and how they go about it."""

    def __init__(self, project, seed):
        self.project, self.dice = project, random.Random(seed)
        self.lines, self.words = [], []

    def act(self, window):
        """Do one thing at a window; a row that somebody else has just moved is left alone."""
        deed = self.dice.choice(DEEDS)
        with suppress(NotThere):
            deed(self, window)

    def some_title(self, window):
        titles = window.titles()
        return self.dice.choice(titles) if titles else self.write(window)

    def write(self, window):
        line = f"Thing {len(self.lines)} of {self.dice.randrange(1000)}"
        if len(window.titles()) < MOST_OPEN:
            self.lines.append(line)
            window.add(line)
            window.shows(line)
        return line

    def settle(self, window):
        window.row(self.some_title(window)).get_by_role("checkbox").click(timeout=HASTY)

    def settle_and_take_back(self, window):
        title = self.some_title(window)
        window.row(title).get_by_role("checkbox").click(timeout=HASTY)
        window.toasts.get_by_text(f"“{title}” settled.").wait_for(timeout=HASTY)
        window.toasts.get_by_role("button", name="Undo").last.click(timeout=HASTY)

    def choose(self, window):
        choice = self.dice.choice(["Begin", "Put back", "Let it go", "Move up", "Move down", "Take it"])
        window.row(self.some_title(window)).get_by_role("link", name="More for").click(timeout=HASTY)
        entry = window.page.locator("#menu").get_by_text(choice, exact=True)
        entry.click(timeout=HASTY // 3) if entry.is_visible() else window.press("Escape")

    def say(self, window):
        task = Task.objects.filter(project=self.project).order_by("?").first()
        back, words = window.page.url, f"Word {len(self.words)}"
        window.go(task.get_absolute_url())
        try:
            window.page.get_by_label("Say something").fill(words)
            self.words.append(words)
            window.press("ControlOrMeta+Enter")  # a toast may lie over the button for a while
            window.page.locator("#task-talk .prose").filter(has_text=words).wait_for()
        finally:
            window.go(back)

    def turn_the_page(self, window):
        way = "List" if window.page.url.endswith("board/") else "Board"
        window.page.get_by_role("link", name=way, exact=True).click()
        window.is_live()

    def lose_the_line(self, window):
        window.page.evaluate(CLOSE)


DEEDS = [
    *[Company.write] * 3,
    *[Company.settle] * 2,
    Company.settle_and_take_back,
    *[Company.choose] * 4,
    Company.say,
    Company.turn_the_page,
    Company.lose_the_line,
]


@pytest.fixture
def people(open_window, alice, bob, site):
    """Alice at a desk, Bob and Carol at phones; both were invited by a link, and Carol makes an account on the way."""
    project = open_project("Spring zine fair", by=alice, at=NOON)
    hers = open_window(alice, project.get_absolute_url(), reduced_motion="reduce")
    link = make_link(hers)
    his = open_window(bob, link, reduced_motion="reduce", **PHONE)
    his.button("Join").click()
    carols = open_window(path=link, reduced_motion="reduce", color_scheme="dark", **PHONE)
    carols.page.get_by_role("link", name="Make an account").click()
    carols.page.get_by_label("E-mail").fill("carol@example.com")
    carols.page.get_by_label("Password").fill(PASSWORD)
    carols.button("Make my account").click()
    carols.button("Join").click()
    for window in (hers, his, carols):
        window.page.wait_for_url(f"**{project.get_absolute_url()}")
        window.is_live()
    return project, [hers, his, carols]


def is_as_written(project, window):
    """A window soon shows of the room what the database says, which may still take in what was just clicked."""
    until = time.monotonic() + PATIENT / 1_000
    while True:
        try:
            return shows_what_is_written(project, window)
        except AssertionError:
            if time.monotonic() > until:
                raise


def shows_what_is_written(project, window):
    assert project.get_absolute_url() in window.page.url
    open_tasks = Task.objects.open().filter(project=project).in_order()
    if window.page.url.endswith("board/"):
        for column, state in (("todo", "waiting"), ("in_progress", "in_progress")):
            titles = list(open_tasks.filter(state=state).values_list("title", flat=True))
            expect(window.page.locator(f"#cards-{column} .title")).to_have_text(titles, timeout=A_LOOK)
    else:
        window.lists(*open_tasks.values_list("title", flat=True), within=A_LOOK)


def test_who_work_in_one_room_never_see_a_stale_or_lost_thing(people):
    project, windows = people
    company, until = Company(project, seed := SEED or random.randrange(10**6)), time.monotonic() + 60 * MINUTES
    print(f"seed {seed}")  # noqa: T201  # pytest shows it with a failure
    company.write(windows[0])

    while time.monotonic() < until:
        for _ in range(BETWEEN_LOOKS):
            company.act(company.dice.choice(windows))
        for window in windows:
            window.is_live(within=COME_BACK)
            is_as_written(project, window)

    for window in windows:
        window.troubles[:] = [trouble for trouble in window.troubles if CUT_TWICE not in trouble]
    assert sorted(Task.objects.filter(project=project).values_list("title", flat=True)) == sorted(company.lines)
    assert list(Comment.objects.order_by("pk").values_list("text", flat=True)) == company.words
