"""Sixty payloads on each page, in a real browser: nothing runs, nothing is even tried."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from accounts.models import User
from dueit.tests.hostile.words import PAYLOADS
from dueit.tests.hostile.world import furnish, words
from tasks.actions import add_task
from tasks.models import Project

PAGES = ["/", "/some-day/", "/let-go/", "/recent/", "/goals/", "/platforms/", "/settings/", "/tasks/add/?line={all}"]
PAGES += ["/find/?q={all}", "/find/?state=open&sort=newest"]
OF_ONE = ["/goals/{goal}/", "/tasks/{task}/", "/tasks/{task}/afresh/", "/goals/drafts/{draft}/"]
OF_ONE += ["/tasks/{task}/activity/", "/platforms/{platform}/change/", "/platforms/accounts/{account}/remove/"]
ADMIN = ["accounts/user/", "tasks/project/", "tasks/task/", "goals/goal/", "goals/draft/", "events/auditentry/"]
ADMIN += ["goals/platform/", "goals/account/", "tasks/comment/"]


@pytest.fixture
def world(alice):
    User.objects.filter(pk=alice.pk).update(name=PAYLOADS[13])
    return furnish(alice)


@pytest.fixture
def watched(open_window):
    """Open a window that notes each dialog and each report of the policy; its console is looked at anyway."""

    def opened(user, path="/"):
        window = open_window(user, "/offline/")
        window.page.on("dialog", lambda dialog: (window.troubles.append(dialog.message), dialog.dismiss()))
        window.page.on("request", lambda request: note_stranger(window, request.url))
        window.go(path)
        return window

    return opened


def note_stranger(window, url):
    if "evil.example" in url.split("?")[0]:
        window.troubles.append(url)


class TestNothingRuns:
    def test_on_any_page(self, watched, alice, world):
        window = watched(alice)
        own = {"goal": world.broad.pk, "task": world.large.pk, "draft": world.draft.pk, "all": "%20".join(PAYLOADS[:9])}
        own |= {"platform": world.platforms[0].pk, "account": world.accounts[0].pk}
        for path in [*PAGES, *OF_ONE]:
            window.go(path.format(**own).replace("#", "%23"))
            assert (path, window.troubles) == (path, [])
            assert window.page.locator("main").inner_text()

    def test_in_rows_that_arrive_on_an_open_page(self, watched, alice):
        window, at = watched(alice), timezone.now()
        for payload in PAYLOADS:
            add_task(alice.personal_project, words(payload, planned_on=alice.today(at)), by=alice, at=at)

        expect(window.page.locator(".task")).to_have_count(len(PAYLOADS), timeout=15_000)
        assert window.troubles == []

    def test_in_what_one_types(self, watched, alice):
        window = watched(alice)
        for payload in PAYLOADS[::6]:
            window.add(payload)
            expect(window.field).to_have_value("")
        expect(window.toasts.locator(".toast").first).to_be_visible()
        assert window.troubles == []

    def test_in_the_admin(self, watched, world):
        Project.objects.bulk_create(Project(name=payload) for payload in PAYLOADS)
        User.objects.bulk_create(
            User(email=f"p{number}@example.com", name=name) for number, name in enumerate(PAYLOADS)
        )
        operator = User.objects.create_superuser("operator@example.com", "a calm password")
        window = watched(operator, "/admin/")
        rows = [f"goals/draft/{world.draft.pk}/change/", f"tasks/task/{world.large.pk}/change/"]
        for path in [*(f"{path}?all=" for path in ADMIN), *rows, f"accounts/user/{operator.pk}/change/", "login/"]:
            window.go(f"/admin/{path}")
            assert (path, window.troubles) == (path, [])
