"""People talk about a task: each sees what the others say, and nobody loses what they are about to say."""

import pytest
from playwright.sync_api import expect

from dueit.tests.journeys.window import SOON
from tasks.actions import open_project
from tasks.tests.factories import NOON, MembershipFactory, TaskFactory


@pytest.fixture
def task(alice, bob, site):
    project = open_project("Spring zine fair", by=alice, at=NOON)
    MembershipFactory(project=project, user=bob)
    return TaskFactory(project=project, title="Ask for the hall")


@pytest.fixture
def hers(open_window, alice, task):
    return open_window(alice, task.get_absolute_url())


@pytest.fixture
def his(open_window, bob, task):
    return open_window(bob, task.get_absolute_url())


def field(window):
    return window.page.get_by_label("Say something")


def said(window):
    return window.page.locator("#task-talk .prose")


def say(window, words):
    field(window).fill(words)
    field(window).press("ControlOrMeta+Enter")


class TestWordsOnTheirWay:
    def test_are_not_sent_twice_by_who_left_before_the_answer(self, his, task):
        his.page.route("**/talk/", lambda route: route.fetch())  # it is said, and no answer comes
        say(his, "Once only")
        expect(his.page.get_by_role("heading", name="Talk")).to_be_visible()
        his.page.wait_for_timeout(500)
        his.go("/")
        his.go(task.get_absolute_url())

        expect(said(his)).to_have_text(["Once only"])
        expect(field(his)).to_have_value("")

    def test_stay_with_who_was_not_heard(self, his, task):
        his.page.route("**/talk/", lambda route: route.abort())
        say(his, "Once more")
        his.says("That didn't get through")
        his.reload()

        expect(field(his)).to_have_value("Once more")
        his.troubles.clear()  # Chromium reports the failure


class TestTalk:
    def test_appears_beside_what_is_half_typed(self, hers, his):
        his.page.set_viewport_size({"width": 390, "height": 500})
        field(his).press_sequentially("half a thou")
        place = his.page.evaluate("scrollY")

        say(hers, "Ask **Noor**, @bob")

        expect(said(his)).to_have_text(["Ask Noor, @bob"], timeout=SOON)
        expect(field(his)).to_have_value("half a thou")
        expect(field(his)).to_be_focused()
        assert abs(his.page.evaluate("scrollY") - place) < 200
        expect(field(hers)).to_have_value("")
        expect(field(hers)).to_be_focused()
        expect(said(hers)).to_have_text(["Ask Noor, @bob"])
        expect(his.page.locator(".mention")).to_have_text("@bob")

    def test_says_how_much_there_is_on_the_row(self, hers, his, task):
        his.go(task.project.get_absolute_url())

        say(hers, "Ask Noor")

        expect(his.row("Ask for the hall")).to_contain_text("1 comment", timeout=SOON)

    def test_is_mended_while_others_talk(self, hers, his):
        say(hers, "Ask Noro")
        expect(said(his)).to_have_text(["Ask Noro"], timeout=SOON)
        hers.page.locator("summary", has_text="Mend").press("Enter")
        mending = hers.page.get_by_label("In other words")
        mending.fill("Ask Noor")
        say(his, "Who?")
        expect(said(hers)).to_have_text(["Ask Noro", "Who?"], timeout=SOON)
        expect(mending).to_have_value("Ask Noor")
        expect(mending).to_be_focused()

        mending.press("ControlOrMeta+Enter")

        expect(said(his)).to_have_text(["Ask Noor", "Who?"], timeout=SOON)
        expect(his.page.locator("#task-talk")).to_contain_text("mended")
        expect(mending).to_be_hidden()
        expect(hers.page.locator("summary", has_text="Mend")).to_be_focused()

    def test_is_removed_and_comes_back(self, hers, his):
        say(hers, "Ask Noor")
        expect(said(his)).to_have_text(["Ask Noor"], timeout=SOON)
        hers.page.locator("summary", has_text="Mend").click()
        hers.page.locator("#task-talk").get_by_role("button", name="Remove").click()
        expect(said(his)).to_have_count(0, timeout=SOON)

        hers.undo()

        expect(said(his)).to_have_text(["Ask Noor"], timeout=SOON)
        expect(said(hers)).to_have_text(["Ask Noor"])

    def test_goes_back_to_the_field(self, hers, his):
        say(hers, "Ask Noro")
        expect(said(his)).to_have_text(["Ask Noro"], timeout=SOON)
        hers.undo()

        expect(field(hers)).to_have_value("Ask Noro")
        expect(field(hers)).to_be_focused()
        expect(said(his)).to_have_count(0, timeout=SOON)
        expect(said(hers)).to_have_count(0)

    def test_says_what_it_can_not_take_until_it_can(self, hers):
        say(hers, " ")
        expect(hers.page.locator("#talk-form")).to_contain_text("A word or two is enough.")
        say(hers, "Ask Noor")

        expect(said(hers)).to_have_text(["Ask Noor"])
        expect(hers.page.locator("#talk-form")).not_to_contain_text("A word or two is enough.")
        hers.troubles.clear()  # Chromium reports a 422, too


class TestWithoutScript:
    def test_one_says_mends_removes_and_takes_back(self, open_window, alice, task):
        window = open_window(alice, task.get_absolute_url(), java_script_enabled=False)
        field(window).fill("Ask Noro")
        window.button("Say it").click()
        expect(said(window)).to_have_text(["Ask Noro"])
        window.undo()
        expect(field(window)).to_have_value("Ask Noro")

        field(window).fill("Ask *Noro*")
        window.button("Say it").click()
        window.page.locator("summary", has_text="Mend").click()
        window.page.get_by_label("In other words").fill("")
        window.button("Keep these words").click()
        expect(window.page.locator("main")).to_contain_text("A word or two is enough.")
        window.page.get_by_label("In other words").fill("Ask *Noor*")
        window.button("Keep these words").click()
        expect(said(window).locator("em")).to_have_text("Noor")

        window.page.locator("summary", has_text="Mend").click()
        window.page.locator("#task-talk").get_by_role("button", name="Remove").click()
        expect(said(window)).to_have_count(0)
        window.undo()
        expect(said(window)).to_have_text(["Ask Noor"])
        window.troubles.clear()  # Chromium reports a 422, too
