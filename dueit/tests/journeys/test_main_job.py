"""The main job: say a goal, choose how small, look, keep, do; and a second window sees it all."""

import re
import subprocess
import sys

import pytest
from django.conf import settings
from playwright.sync_api import expect

from dueit.tests.journeys.test_first_day import sign_up
from dueit.tests.journeys.window import SOON
from dueit.tests.serving import environment

THOUGHT_OF = 15_000  # ms for a worker that has just started


@pytest.fixture
def worker(site):
    """The worker's cluster, which thinks about goals."""
    command = [sys.executable, "manage.py", "qcluster"]
    cluster = subprocess.Popen(command, cwd=settings.BASE_DIR, env=environment(DUEIT_ROLE="worker", WORKERS="1"))
    yield
    cluster.terminate()
    cluster.wait(20)


@pytest.mark.usefixtures("worker")
class TestMainJob:
    def test_from_sign_up_to_done_in_two_windows(self, open_window):
        window = open_window(path="/")
        sign_up(window)
        say_goal(window, "Hold a zine fair in spring")
        kept = keep_the_first_two(window)

        expect(window.page.get_by_role("heading", level=1)).to_have_text("Hold a zine fair in spring")
        window.lists(*kept)
        other = window.beside()
        window.go("/")
        window.lists(kept[0])  # the other one is for tomorrow: one a day is the pace
        window.settle(kept[0])
        other.has_settled(kept[0], within=SOON)
        expect(other.page.locator("#goal-cairn")).to_contain_text("1 of 2 settled")


def say_goal(window, words):
    window.page.get_by_label("What is on your mind?").fill(words)
    window.button("Break it into steps").click()
    expect(window.page).to_have_url(re.compile(r"/goals/drafts/\d+/"))


def keep_the_first_two(window):
    """Ask for larger steps, keep two of those, and return their titles."""
    page = window.page
    steps = page.locator(".suggestion:not(.thinking)")
    expect(steps.first).to_be_visible(timeout=THOUGHT_OF)
    first = page.url
    page.get_by_role("slider").press("ArrowLeft")
    expect(page).not_to_have_url(first)
    expect(steps.first).to_be_visible(timeout=THOUGHT_OF)
    for number in range(2, steps.count()):
        steps.nth(number).get_by_role("checkbox").uncheck()
    expect(page.locator("[data-kept-count]").first).to_have_text("2")
    titles = [steps.nth(number).locator(".title").inner_text() for number in (0, 1)]
    page.get_by_role("button", name="Keep these").first.click()
    expect(page).to_have_url(re.compile(r"/goals/\d+/$"))
    return titles
