"""Every page, in both themes and at two widths: for everybody's eyes and ears, and on the smallest screen."""

import pytest
from django.utils import timezone

from dueit.tests.journeys.window import SOON
from goals.actions import ask_for_steps, keep, propose_due, say_goal
from goals.domain.pace import DEFAULT
from tasks.actions import NewTask, add_task, move_task, plan_task

SIZES = [(390, 844), (1280, 800)]
WATCH = """() => {
    window.shifted = 0;
    const add = (list) => list.getEntries().forEach((shift) => { window.shifted += shift.value; });
    new PerformanceObserver(add).observe({ type: "layout-shift" });
}"""

CLOSED = [
    "/account/login/",
    "/account/signup/",
    "/account/password/reset/",
    "/account/password/reset/done/",
    "/offline/",
    "/no/such/page/",
]
OPEN = [
    "/",
    "/some-day/",
    "/let-go/",
    "/recent/",
    "/tasks/add/",
    "/tasks/{task}/",
    "/tasks/{task}/afresh/",
    "/tasks/{rested}/remove/",
    "/goals/",
    "/goals/new/",
    "/goals/{goal}/",
    "/goals/drafts/{draft}/",
    "/goals/tasks/{task}/smaller/",
    "/first-day/",
    "/first-day/thought/",
    "/settings/",
    "/account/email/",
    "/account/password/change/",
    "/account/logout/",
]


@pytest.fixture
def lived_in(alice, today):
    """The ids of what Alice has after a while: tasks in every state, a goal with steps, and more steps proposed."""
    acting = {"by": alice, "at": timezone.now()}
    tasks = [
        add_task(alice.personal_project, NewTask(title=title, note="Why not?", planned_on=today, minutes=25), **acting)
        for title in ("Water the ferns", "Write to Noor", "Fold the zine", "Buy stamps", "Call Ana", "Sow the cress")
    ]
    for task, move in zip(tasks, ("start", "complete", "skip", "fail"), strict=False):
        move_task(task, move, **acting)
    plan_task(tasks[4], "some_day", **acting)
    goal = say_goal(alice.personal_project, "Hold a zine fair", "People draw and never show anyone.", 3, **acting)
    ask_for_steps(goal, 3, **acting)
    keep(propose_due(at=timezone.now()), ["s1", "s2"], pace=DEFAULT, **acting)
    ask_for_steps(goal, 4, **acting)
    draft = propose_due(at=timezone.now())
    return {"task": tasks[0].pk, "rested": tasks[2].pk, "goal": goal.pk, "draft": draft.pk}


def barriers(window):
    """Ask axe in both themes and at both widths."""
    found = []
    for width, height in SIZES:
        window.page.set_viewport_size({"width": width, "height": height})
        for theme in ("light", "dark"):
            window.page.emulate_media(color_scheme=theme, reduced_motion="reduce")
            found += [f"{theme}, {width} px: {barrier}" for barrier in window.barriers()]
    return found


class TestEveryPage:
    @pytest.mark.parametrize("path", CLOSED)
    def test_before_the_door_is_open_to_everybody(self, open_window, path):
        window = open_window(path=path)
        window.troubles.clear()  # a browser reports pages that aren't there

        assert barriers(window) == []
        assert window.overflow(at=320) <= 0

    @pytest.mark.parametrize("path", OPEN)
    def test_is_open_to_everybody(self, open_window, alice, lived_in, path):
        window = open_window(alice, path.format(**lived_in))

        assert barriers(window) == []
        assert window.overflow(at=320) <= 0


class TestWhatOpens:
    @pytest.fixture
    def window(self, open_window, alice, lived_in):
        return open_window(alice)

    def test_menus_toasts_and_dialogs_are_open_to_everybody(self, window):
        window.settle("Water the ferns")
        window.says("settled")
        window.row("Sow the cress").get_by_role("link", name="More for: Sow the cress").click()
        assert barriers(window) == []
        window.press("Escape")

        window.press("?")
        assert barriers(window) == []

    def test_a_fold_stays_open_when_news_arrives(self, window, other):
        fold = window.page.locator("#fold-let-go")
        fold.locator("summary").click()

        other.add("Post the letter")

        window.shows("Post the letter", within=SOON)
        assert fold.get_attribute("open") is not None

    def test_nothing_jumps_when_rows_arrive(self, window, other):
        window.page.evaluate(WATCH)

        other.add("Post the letter")
        window.shows("Post the letter", within=SOON)
        other.settle("Water the ferns")
        window.has_settled("Water the ferns", within=SOON)

        assert window.page.evaluate("window.shifted") < 0.1
