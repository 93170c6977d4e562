"""What others did comes to the inbox: live, and where nothing but plain pages work."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from dueit.tests.journeys.window import SOON
from notifications.inbox import AT_ONCE
from notifications.models import Notification
from notifications.tests.factories import NotificationFactory
from tasks.actions import offer_task, withdraw_offer, write_comment
from tasks.domain.roles import Role
from tasks.models import Task
from tasks.tests.factories import MembershipFactory, ProjectFactory, TaskFactory

PLAIN = {"java_script_enabled": False}
TITLE = "Ask for the hall"


@pytest.fixture
def task(alice, bob, today):
    project = ProjectFactory(name="Spring zine fair")
    MembershipFactory(project=project, user=alice, role=Role.OWNER)
    MembershipFactory(project=project, user=bob)
    return TaskFactory(project=project, author=alice, title=TITLE, planned_on=today)


@pytest.fixture
def asked(task, alice, bob):
    """Bob asks Alice to take it, and says why."""
    write_comment(task, "I am away that week.", by=bob, at=timezone.now())
    return offer_task(task, alice, by=bob, at=timezone.now())


def dots(window):
    return window.page.locator(".bell .news").locator("visible=true")


def notices(window):
    return window.page.locator(".notice-line")


def mine(alice):
    return Notification.objects.visible_to(alice)


class TestTheInbox:
    def test_hears_at_once_and_takes_it_back_at_once(self, open_window, alice, bob, task):
        inbox, today = open_window(alice, "/inbox/"), open_window(alice)
        expect(dots(today)).to_have_count(0)

        offered = offer_task(task, alice, by=bob, at=timezone.now())
        expect(dots(today)).to_have_count(1, timeout=SOON)
        expect(inbox.page.get_by_role("link", name="Bob offers it to you")).to_be_visible(timeout=SOON)

        withdraw_offer(offered, by=bob, at=timezone.now())
        expect(dots(today)).to_have_count(0, timeout=SOON)
        expect(notices(inbox)).to_have_count(0, timeout=SOON)

    def test_is_read_one_by_one_and_undone(self, open_window, alice, asked):
        window = open_window(alice, "/inbox/")
        expect(notices(window)).to_have_count(2)

        window.button(f"Read: {TITLE}: Bob offers it to you").click()
        expect(window.page.locator(".notice-line.unread")).to_have_count(1)
        window.button("Mark all read").click()
        expect(window.page.locator(".notice-line.unread")).to_have_count(0)
        expect(dots(window)).to_have_count(0)

        window.press("z")
        expect(window.page.locator(".notice-line.unread")).to_have_count(1)
        expect(dots(window)).to_have_count(1)

    def test_leads_to_the_very_comment_and_that_reads_it(self, open_window, alice, asked):
        window = open_window(alice, "/inbox/")

        window.page.get_by_role("link", name="Bob wrote a comment").click()
        window.page.wait_for_url("**/tasks/*/#comment-*")

        expect(dots(window)).to_have_count(1)
        assert mine(alice).get(read_at=None).kind == "offered"

    def test_puts_off_until_tomorrow(self, open_window, alice, asked):
        window = open_window(alice, "/inbox/")

        window.page.locator(".notice-line").filter(has_text="wrote a comment").locator("summary").click()
        window.button("Tomorrow morning").locator("visible=true").click()
        window.says("Tomorrow morning it is here again.")
        expect(notices(window)).to_have_count(1)

        window.page.get_by_role("link", name="Later", exact=True).click()
        expect(window.page.get_by_text("Comes back")).to_be_visible()

    def test_lets_one_act_in_place(self, open_window, alice, asked):
        window = open_window(alice, "/inbox/")

        window.button("Take it").click()
        window.says(f"“{TITLE}” is with you now.")
        window.button(f"Settle: {TITLE}").click()
        window.says(f"“{TITLE}” settled.")

        expect(window.button(f"Settle: {TITLE}")).to_have_count(0)
        assert Task.objects.get().state == "completed"

    def test_goes_on_as_one_reads_down(self, open_window, alice):
        for _ in range(2 * AT_ONCE + 1):
            NotificationFactory(user=alice)
        window = open_window(alice, "/inbox/")

        for shown in (2 * AT_ONCE, 2 * AT_ONCE + 1):
            window.page.locator("nav[aria-label=Pages]").scroll_into_view_if_needed()
            expect(notices(window)).to_have_count(shown)
        expect(window.page.get_by_role("link", name="Earlier")).to_have_count(0)

        window.button("Mark all read").click()
        expect(window.page.locator(".notice-line.unread")).to_have_count(0)
        expect(notices(window)).to_have_count(2 * AT_ONCE + 1)


class TestWithoutScript:
    def test_all_of_it_works(self, open_window, alice, asked):
        for _ in range(AT_ONCE):
            NotificationFactory(user=alice)
        window = open_window(alice, "/inbox/", **PLAIN)
        window.page.get_by_role("link", name="Earlier").click()
        expect(notices(window)).to_have_count(2)

        window.go("/inbox/")
        window.button(f"Read: {TITLE}: Bob offers it to you").click()
        window.page.locator("#toasts").get_by_role("button", name="Undo").first.click()
        window.page.locator(".notice-line").filter(has_text="wrote a comment").locator("summary").click()
        window.button("After the weekend").locator("visible=true").click()
        window.button("Take it").click()

        assert mine(alice).get(kind="commented").shown_at > timezone.now()
        assert Task.objects.get().assignee == alice
        assert window.page.url.endswith("/inbox/")
