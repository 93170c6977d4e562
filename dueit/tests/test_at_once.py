"""Fifty hands in one list at the same moment, through two web processes."""

from concurrent.futures import ThreadPoolExecutor
from random import Random

import httpx
import pytest
from django.conf import settings

from conftest import signed_in
from dueit.core.events.models import AuditEntry
from dueit.tests.serving import serve
from tasks.tests.conftest import project
from tasks.tests.factories import TaskFactory

__all__ = ["project"]
pytestmark = pytest.mark.slow
AT_ONCE = 50
TOKEN = "a" * 32


@pytest.fixture
def sites(site):
    """Two web processes on one database."""
    with serve() as another:
        yield site, another


def browser(site, user):
    cookies = {settings.CSRF_COOKIE_NAME: TOKEN, settings.SESSION_COOKIE_NAME: signed_in(user).session.session_key}
    return httpx.Client(base_url=site.url, cookies=cookies, headers={"Origin": site.url}, timeout=60)


def place(browser, task, **where):
    return browser.post(f"/tasks/{task.pk}/place/", data={"csrfmiddlewaretoken": TOKEN, **where}).status_code


class TestFiftyMoves:
    # Where there is room between two rows each move writes one; where there is none, it spreads others out.
    @pytest.mark.parametrize("room", [1000, 1])
    def test_keep_a_permutation(self, sites, project, alice, bob, room):
        tasks = [TaskFactory(project=project, position=room * number) for number in range(1, AT_ONCE + 1)]
        browsers = [browser(site, user) for site in sites for user in (alice, bob)]
        aims = Random(1).choices(tasks, k=AT_ONCE)
        wishes = [
            (browsers[number % 4], task, {("after", "before")[number % 3 == 0]: aim.pk})
            for number, (task, aim) in enumerate(zip(tasks, aims, strict=True))
            if task != aim
        ]

        with ThreadPoolExecutor(AT_ONCE) as crowd:
            statuses = list(crowd.map(lambda wish: place(wish[0], wish[1], **wish[2]), wishes))

        assert statuses == [303] * len(wishes)
        assert set(project.tasks.values_list("pk", flat=True)) == {task.pk for task in tasks}
        assert len(set(project.tasks.values_list("position", flat=True))) == AT_ONCE
        assert AuditEntry.objects.filter(kind="TaskPlaced").count() == len(wishes)
