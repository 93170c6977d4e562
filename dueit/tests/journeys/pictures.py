"""Takes the README's pictures anew: `pytest dueit/tests/journeys/pictures.py` writes them into docs/pictures."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.utils import timezone
from playwright.sync_api import expect

from goals import actions
from goals.tests.factories import GoalFactory, StepFactory
from tasks.models import Project
from tasks.tests.factories import TaskFactory

PICTURES = settings.BASE_DIR / "docs" / "pictures"
SETTLED_DAYS_AGO = (1, 2, 2, 2, 4, 6, 6, 7, 9, 10, 13, 13, 13, 15, 16, 20, 22, 22, 24)
TO_DO = [
    ("Write to Noor about borrowing the hall", 10),
    ("Read chapter two with a pencil", 25),
    ("Call the dentist", 5),
]


@pytest.fixture
def mira(alice):
    alice.name = "Mira"
    alice.save()
    return alice


@pytest.fixture
def take(open_window, mira):
    """Take a picture of Mira's window at a path."""

    def taken(path, name, height):
        window = open_window(mira, path, viewport={"width": 1280, "height": height}, color_scheme="light")
        expect(window.page.locator("h1")).to_be_visible()
        window.page.evaluate("document.fonts.ready")
        window.page.screenshot(path=PICTURES / name, animations="disabled")

    return taken


@pytest.fixture
def day(mira, today):
    """A day of Mira's: three things to do, one settled, two goals that have come some way."""
    mine = {"project": Project.objects.get(personal_of=mira), "author": mira}
    past = [
        TaskFactory(**mine, settled=True, settled_by=mira, settled_on=today - timedelta(days=ago))
        for ago in SETTLED_DAYS_AGO
    ]
    open_ones = [TaskFactory(**mine, title=title, minutes=minutes, planned_on=today) for title, minutes in TO_DO]
    TaskFactory(**mine, title="Charge the bike lights", settled=True, settled_by=mira, settled_on=today, minutes=2)
    some_day = [TaskFactory(**mine, planned_on=None) for _ in range(4)]
    grow("Spring zine fair", mira, [*past[:4], open_ones[0], *some_day[:2]])
    grow("Finish the ceramics course", mira, [*past[4:6], open_ones[1], *some_day[2:]])


def grow(title, owner, tasks):
    goal = GoalFactory(project=owner.personal_project, owner=owner, title=title)
    for task in tasks:
        StepFactory(goal=goal, task=task)


class TestPictures:
    @pytest.mark.usefixtures("day")
    def test_today(self, take):
        take("/", "today.png", 1064)

    def test_breakdown(self, take, mira):
        goal = GoalFactory(project=mira.personal_project, owner=mira, title="Learn enough Spanish for a week in Cádiz")
        now = timezone.now()
        draft = actions.propose_pattern(actions.ask_for_steps(goal, 3, by=mira, at=now), by=mira, at=now)

        take(draft.get_absolute_url(), "breakdown.png", 1400)
