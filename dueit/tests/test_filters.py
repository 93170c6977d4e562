"""Find: what narrows it down, and what is put away."""

from datetime import timedelta

import pytest

from dueit.tests.finding import titles
from goals.tests.factories import GoalFactory, PlatformFactory, StepFactory
from tasks.actions import archive_project, offer_task
from tasks.tests.conftest import mine, project
from tasks.tests.factories import TaskFactory
from tasks.tests.views.conftest import now

__all__ = ["mine", "now", "project"]


class TestFilters:
    @pytest.fixture
    def tasks(self, mine, now):
        def task(title, **told):
            return TaskFactory(project=mine, title=title, planned_on=told.pop("planned_on", None), **told)

        return [
            task("Light", minutes=5, planned_on=now),
            task("Steady", minutes=30, planned_on=now + timedelta(days=40)),
            task("Deep", minutes=90, state="in_progress", fixed_on=now),
            task("Done", settled=True),
            task("Left", let_go=True),
        ]

    @pytest.mark.parametrize(
        ("asked", "found"),
        [
            ({"state": "open"}, {"Light", "Steady", "Deep"}),
            ({"state": "in_progress"}, {"Deep"}),
            ({"state": "completed"}, {"Done"}),
            ({"state": "skipped"}, {"Left"}),
            ({"size": "light"}, {"Light"}),
            ({"size": "steady"}, {"Steady"}),
            ({"size": "deep", "state": "open"}, {"Deep"}),
            ({"day": "today"}, {"Light", "Deep"}),
            ({"day": "week"}, {"Light", "Deep"}),
            ({"day": "some_day", "state": "open"}, set()),
            ({"day": "some_day"}, {"Done", "Left"}),
            ({"from": "2000-01-01", "until": "2100-01-01"}, {"Light", "Steady", "Deep"}),
            ({"until": "2000-01-01"}, set()),
            ({"q": "deep", "size": "light"}, set()),
            ({"q": "dee", "size": "deep"}, {"Deep"}),
        ],
    )
    def test_narrow(self, alice_client, tasks, asked, found):
        assert titles(alice_client, **asked) == found

    @pytest.mark.parametrize(
        "asked",
        [
            {"state": "overdue"}, {"size": "x"}, {"day": "\0"}, {"from": "2026-02-31"}, {"until": "x"}, {"sort": "x"},
            {"project": "x"}, {"person": "-1"}, {"goal": "ß"}, {"page": "x"}, {"archived": "x"}, {"page": "9" * 30},
        ],
    )  # fmt: skip
    def test_leave_out_what_makes_no_sense(self, alice_client, tasks, asked):
        assert titles(alice_client, **{"q": "light", **asked}) == {"Light"}

    @pytest.mark.parametrize("name", ["project", "person", "goal", "platform"])
    def test_find_nothing_by_what_is_not_there(self, alice_client, tasks, name):
        assert titles(alice_client, q="light") == {"Light"}
        for number in ("0", "999999", "9" * 18, "9" * 40):
            assert titles(alice_client, **{"q": "light", name: number}) == set()

    def test_know_projects_people_goals_and_platforms(self, alice_client, project, alice, bob, mine, noon):
        goal = GoalFactory(project=project, platform=PlatformFactory(project=project, name="Street"))
        step = TaskFactory(project=project, title="Fold", assignee=bob)
        StepFactory(goal=goal, task=step)
        offered = TaskFactory(project=project, title="Print")
        offer_task(offered, to=bob, by=alice, at=noon)
        TaskFactory(project=mine, title="Sleep")

        assert titles(alice_client, project=project.pk) == {"Fold", "Print"}
        assert titles(alice_client, person=bob.pk) == {"Fold", "Print"}
        assert titles(alice_client, goal=goal.pk) == titles(alice_client, platform=goal.platform_id) == {"Fold"}
        page = alice_client.get("/find/").content.decode()
        assert all(name in page for name in (project.name, "Bob", goal.title, "Street"))


class TestArchived:
    def test_are_found_where_one_looks_for_them(self, alice_client, project, alice, noon):
        TaskFactory(project=project, title="Print the zine")
        goal = GoalFactory(project=project, title="Zine fair", owner=alice).get_absolute_url()
        assert goal in alice_client.get("/find/?q=zine").text
        archive_project(project, by=alice, at=noon)

        assert titles(alice_client, q="zine") == set()
        assert goal not in alice_client.get("/find/?q=zine").text
        assert titles(alice_client, q="zine", archived="yes") == {"Print the zine"}
        assert titles(alice_client, project=project.pk) == {"Print the zine"}

    def test_are_named_so_where_one_chooses_and_bring_no_goals_in_use(self, alice_client, project, mine, alice, noon):
        rests = GoalFactory(project=project, title="Zine fair", owner=alice)
        goes_on = GoalFactory(project=mine, title="Zine shop", owner=alice)
        archive_project(project, by=alice, at=noon)

        page = alice_client.get("/find/", {"q": "zine", "archived": "yes"}).content.decode()
        assert goes_on.get_absolute_url() not in page
        page = alice_client.get("/find/", {"goal": rests.pk}).content.decode()
        assert "Zine fair (archived)" in page
        assert "no longer here for you" not in page
