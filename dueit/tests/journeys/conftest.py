"""Real browsers on a real web process; a window fails its test by any error that its console shows."""

import os
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.utils import timezone

from conftest import signed_in
from dueit.core.webpush.vapid import public_key
from dueit.tests.journeys.window import Window
from notifications.tests.push_service import push_service
from tasks.domain.roles import Role
from tasks.models import Project
from tasks.tests.factories import MembershipFactory, ProjectFactory, TaskFactory

# Playwright keeps a loop running in this thread.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

PICTURES = settings.BASE_DIR / "test-results"
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


# Where windows hear of each other, the database matters. How pages look and are used is the same on each.
ON_EACH_DATABASE = {
    "test_connection.py",
    "test_invitations.py",
    "test_main_job.py",
    "test_projects.py",
    "test_room.py",
    "test_three_people.py",
    "test_two_windows.py",
}


def pytest_collection_modifyitems(items):
    """Browsers take their time: one worker runs them all, whatever else runs beside."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.xdist_group("browser"))
            if item.path.name not in ON_EACH_DATABASE:
                item.add_marker(pytest.mark.once)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    report = yield
    item.broke = getattr(item, "broke", False) or report.failed
    return report


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    path = os.environ.get("CHROMIUM", "/usr/bin/chromium")
    return {**browser_type_launch_args, "executable_path": path, "args": FLAGS}


@pytest.fixture
def open_window(browser, site, request):
    """Open a window of somebody's browser at a path; all of them are closed, and looked at, in the end."""
    windows: list[Window] = []

    def opened(user=None, path="/", at=site, **options):
        context = browser.new_context(base_url=at.url, locale="en-GB", timezone_id="Europe/Berlin", **options)
        if user:
            cookie = signed_in(user).cookies[settings.SESSION_COOKIE_NAME].value
            context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": cookie, "url": at.url}])
        context.set_default_timeout(5_000)
        window = Window(context.new_page(), has_script=options.get("java_script_enabled", True))
        windows.append(window)
        window.go(path)
        return window

    yield opened
    if getattr(request.node, "broke", False):
        take_pictures(windows, request.node.nodeid)
    for window in windows:
        window.page.context.close()
    assert [trouble for window in windows for trouble in window.troubles] == []


def take_pictures(windows, test):
    PICTURES.mkdir(exist_ok=True)
    name = re.sub(r"\W+", "-", test.split("journeys/")[-1])
    for number, window in enumerate(windows, start=1):
        window.page.screenshot(path=PICTURES / f"{name}-{number}.png")


@pytest.fixture
def window(open_window, alice):
    """Alice's window, on Today."""
    return open_window(alice)


@pytest.fixture
def other(open_window, alice):
    """Another browser of Alice's, on Today."""
    return open_window(alice)


@pytest.fixture
def today(alice):
    """Today, by Alice's own clock."""
    return alice.today(timezone.now())


@pytest.fixture
def three(alice, today):
    mine = Project.objects.get(personal_of=alice)
    return [
        TaskFactory(project=mine, author=alice, title=title, planned_on=today, minutes=10)
        for title in ("Water the ferns", "Write to Noor", "Fold the zine")
    ]


@pytest.fixture
def room(alice, bob):
    """A shared project with three things to do; alice owns it, bob is a member."""
    project = ProjectFactory(name="Spring zine fair")
    MembershipFactory(project=project, user=alice, role=Role.OWNER)
    MembershipFactory(project=project, user=bob)
    for title in ("Ask for the hall", "Write to Noor", "Fold the zine"):
        TaskFactory(project=project, title=title)
    return project


@pytest.fixture
def hers(open_window, alice, room):
    """Alice's window, on the board of the room."""
    return open_window(alice, f"/projects/{room.pk}/board/", reduced_motion="reduce")


@pytest.fixture
def his(open_window, bob, room):
    """Bob's window, on the same board."""
    return open_window(bob, f"/projects/{room.pk}/board/", reduced_motion="reduce")


@pytest.fixture
def pushes(settings):
    with push_service(public_key(settings.VAPID_PRIVATE_KEY)) as service:
        settings.OUTGOING_LOOPBACK = [service.address]
        yield service


@pytest.fixture
def there(pushes):
    """Where the browser of Alice is reached."""
    return pushes.browser().subscription
