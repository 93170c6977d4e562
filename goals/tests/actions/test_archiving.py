"""Goals of a project that is put away: their rhythms rest, and come back without a flood."""

from datetime import timedelta

import pytest

from conftest import signed_in
from goals import actions
from goals.models import Goal, Recurrence
from goals.tests.factories import NOON, GoalFactory
from goals.tests.rhythms import DAY, keys, repeating, settle, tasks_of
from tasks.actions import archive_project, bring_project_back
from tasks.domain.refusals import Archived

WEEK = timedelta(days=7)


@pytest.fixture
def going(goal):
    """A goal that came up today, done for today."""
    repeating(goal)
    settle(goal)
    return goal


@pytest.fixture
def put_away(going, alice):
    archive_project(going.project, by=alice, at=NOON)
    return going


class TestAGoal:
    def test_makes_nothing_while_its_project_is_archived(self, put_away, alice):
        assert actions.sweep_due(at=NOON + WEEK).tasks == 0
        assert actions.sweep_for(alice, at=NOON + WEEK).tasks == 0
        assert actions.sweep_goal(put_away, at=NOON + WEEK).tasks == 0

    def test_comes_up_once_when_that_is_brought_back(self, put_away, alice):
        bring_project_back(put_away.project, by=alice, at=NOON + WEEK)

        assert [task.planned_on for task in tasks_of(put_away) if task.is_open] == [alice.today(NOON + WEEK)]
        assert len(keys(put_away)) == 2
        assert actions.sweep_due(at=NOON + WEEK + DAY / 2).tasks == 0

    def test_that_somebody_paused_goes_on_resting(self, going, alice):
        actions.pause_goal(going, by=alice, at=NOON)
        archive_project(going.project, by=alice, at=NOON)

        bring_project_back(going.project, by=alice, at=NOON + WEEK)

        assert Recurrence.objects.get().is_paused
        assert len(keys(going)) == 1

    def test_of_another_project_goes_on(self, put_away, alice):
        other = GoalFactory(project=alice.personal_project, owner=alice)
        repeating(other)
        settle(other)

        assert actions.sweep_due(at=NOON + DAY).goals == 1

    def test_is_on_no_list_but_can_be_read(self, put_away, alice):
        her = signed_in(alice)
        pages = [her.get(path).content.decode() for path in ("/goals/", "/goals/corner/", "/")]

        assert [put_away.title in html for html in pages] == [False, False, False]
        assert put_away.title in her.get(put_away.get_absolute_url()).content.decode()

    def test_is_not_changed(self, put_away, alice):
        with pytest.raises(Archived):
            actions.pause_goal(put_away, by=alice, at=NOON)
        with pytest.raises(Archived):
            actions.say_goal(put_away.project, "Another", by=alice, at=NOON)

        assert Goal.objects.count() == 1

    def test_leaves_the_dashboard_with_its_platform(self, put_away, platform, alice):
        assert platform.name not in signed_in(alice).get("/platforms/").content.decode()
