"""A quiet moment comes by itself, where its person is, and leaves everything else where it was."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from conftest import newcomer
from dueit.tests.journeys.window import SOON
from tasks.tests.factories import TaskFactory


@pytest.fixture
def noor(db):
    """Somebody who has come to nothing yet."""
    return newcomer("noor")


@pytest.fixture
def task(noor):
    today = noor.today(timezone.now())
    return TaskFactory(project=noor.personal_project, title="Water the ferns", planned_on=today)


def moments(window):
    return window.page.locator(".moment")


class TestAMoment:
    def test_is_seen_by_the_page_that_brought_it_and_by_others(self, open_window, noor, task):
        today, page = open_window(noor), open_window(noor, "/moments/")

        today.settle(task.title)
        for window in (today, page):
            expect(moments(window)).to_contain_text("A first thing settled", timeout=SOON)
        expect(page.page.locator("#earned-first_settled")).to_be_visible(timeout=SOON)
        expect(today.page.locator(".bell .news").locator("visible=true")).to_have_count(1, timeout=SOON)

        today.undo()
        today.has_open(task.title)
        page.reload()
        expect(page.page.locator("#earned-first_settled")).to_be_visible()

    def test_leaves_the_way_back_in_reach_in_a_small_window(self, open_window, noor, task):
        window = open_window(noor, viewport={"width": 390, "height": 800})

        window.settle(task.title)
        expect(moments(window)).to_be_visible(timeout=SOON)
        window.undo()

        window.has_open(task.title)

    def test_takes_no_focus(self, open_window, noor, task):
        window = open_window(noor)
        window.add("Fold the zine")
        expect(moments(window)).to_contain_text("A first task", timeout=SOON)

        expect(window.field).to_be_focused()

    def test_is_off_with_one_switch_that_can_be_taken_back(self, open_window, noor, task):
        page, today = open_window(noor, "/moments/"), open_window(noor)
        page.page.get_by_label("Show me quiet moments").uncheck()
        page.button("Keep").click()
        page.says("Kept.")

        today.settle(task.title)
        today.says("settled")
        expect(moments(today)).to_have_count(0)
        expect(page.page.get_by_text("Quiet moments are off.")).to_be_visible()

        page.undo()
        page.says("Back as it was.")
        page.reload()
        expect(page.page.locator("#earned-first_settled")).to_be_visible()
