"""Where goals happen: a platform, an account, a goal that addresses them, and a second window that sees it all."""

import pytest
from playwright.sync_api import expect

from dueit.tests.journeys.measures import is_for_everybody, unfold
from dueit.tests.journeys.window import SOON
from goals.domain.platforms import Colour, Icon, Link, PlatformLook
from goals.models import Goal, Platform
from goals.tests.factories import AccountFactory, GoalFactory, PlatformFactory, StepFactory
from tasks.models import Project
from tasks.tests.factories import TaskFactory

PAGES = [
    "/platforms/",
    "/platforms/new/",
    "/platforms/{platform}/change/",
    "/platforms/{platform}/remove/",
    "/platforms/{platform}/accounts/new/",
    "/platforms/accounts/{account}/change/",
    "/platforms/accounts/{account}/remove/",
    "/goals/{goal}/",
]


@pytest.fixture
def goal(alice):
    """A goal with one step."""
    mine = Project.objects.get(personal_of=alice)
    goal = GoalFactory(project=mine, owner=alice, title="Sell twenty zines")
    StepFactory(goal=goal, task=TaskFactory(project=mine, author=alice, title="Write to Noor"))
    return goal


@pytest.fixture
def furnished(goal):
    """One of everything, long words among it."""
    long = "A-platform-with-a-very-long-name-and-no-place-to-break-anywhere-at-all"
    look = PlatformLook(links=(Link(label=long[:60], url="https://example.com/"),))
    platform = PlatformFactory(project=goal.project, name=long, look=look.to_json())
    account = AccountFactory(platform=platform, username=long, notes=long * 3)
    goal.addressed.create(account=account, place=0)
    Goal.objects.filter(pk=goal.pk).update(platform=platform)
    for colour, icon in zip(Colour, Icon, strict=False):
        PlatformFactory(project=goal.project, look=PlatformLook(colour=colour, icon=icon).to_json())
    return {"platform": platform.pk, "account": account.pk, "goal": goal.pk}


def add_shop(window):
    window.go("/platforms/")
    window.page.get_by_role("link", name="Add a platform").click()
    window.page.get_by_label("Name", exact=True).fill("The zine shop")
    window.page.locator("label.chip", has_text="Heather").click()
    window.page.locator("label.chip", has_text="Label").click()
    window.page.get_by_label("Links").fill("Orders https://example.com/orders")
    window.button("Add it").click()


def add_account(window):
    window.page.get_by_role("link", name="Add an account to The zine shop").click()
    window.page.get_by_label("User name").fill("zinefair")
    window.button("Add it").click()


def aim(window, goal):
    window.go(goal.get_absolute_url())
    window.page.locator("summary", has_text="Choose").click()
    expect(window.page.get_by_label("zinefair")).to_be_hidden()
    window.page.get_by_label("The zine shop", exact=True).check()
    window.page.get_by_label("zinefair").check()
    window.button("Keep this").click()


def card(window):
    return window.page.get_by_role("article", name="The zine shop")


class TestPlatforms:
    def test_are_seen_in_another_window_at_once(self, window, other, goal):
        other.go("/platforms/")
        add_shop(window)
        window.says("“The zine shop” is here now.")
        expect(card(other)).to_be_visible(timeout=SOON)
        expect(card(other).get_by_role("link", name="Orders")).to_have_attribute("rel", "noopener noreferrer")

        add_account(window)
        expect(card(other)).to_contain_text("zinefair", timeout=SOON)

        aim(window, goal)
        expect(window.page.locator("#goal-where")).to_contain_text("zinefair")
        expect(card(other)).to_contain_text("1 to do", timeout=SOON)

        window.settle("Write to Noor")
        expect(card(other)).to_contain_text("1 settled", timeout=SOON)

    def test_go_and_leave_the_goal_where_another_window_sees_it(self, window, other, goal):
        platform = PlatformFactory(project=goal.project, name="The zine shop")
        Goal.objects.filter(pk=goal.pk).update(platform=platform)
        other.go(goal.get_absolute_url())
        window.go("/platforms/")

        window.page.get_by_role("link", name="Change The zine shop").click()
        window.page.get_by_role("link", name="Remove this platform…").click()
        expect(window.page.locator("main")).to_contain_text("Its one open task stays where it is.")
        window.button("Remove for good").click()

        window.says("“The zine shop” is gone for good.")
        expect(other.page.locator("#goal-where")).to_contain_text("Nowhere in particular", timeout=SOON)
        other.shows("Write to Noor")

    def test_take_back_an_aim(self, window, goal):
        PlatformFactory(project=goal.project, name="The zine shop")
        window.go(goal.get_absolute_url())
        window.page.locator("summary", has_text="Choose").click()
        window.page.get_by_label("The zine shop").check()
        window.button("Keep this").click()
        expect(window.page.locator("#goal-where")).to_contain_text("The zine shop")

        window.undo()

        window.says("Back as it was.")
        window.reload()
        expect(window.page.locator("#goal-where")).to_contain_text("Nowhere in particular")

    def test_need_no_script(self, open_window, alice, goal):
        plain = open_window(alice, java_script_enabled=False)
        add_shop(plain)
        add_account(plain)
        aim(plain, goal)

        plain.says("“Sell twenty zines”: The zine shop.")
        plain.go("/platforms/")
        expect(card(plain)).to_contain_text("1 to do")
        plain.page.get_by_role("link", name="Change zinefair").click()
        plain.page.get_by_role("link", name="Remove this account…").click()
        plain.button("Remove for good").click()
        plain.says("“zinefair” is gone for good.")
        assert Platform.objects.get().name == "The zine shop"


class TestPages:
    @pytest.mark.parametrize("path", PAGES)
    def test_are_for_everybody(self, open_window, alice, furnished, path):
        assert is_for_everybody(unfold(open_window(alice, path.format(**furnished))))
