"""Goals to look at: alice owns, bob is a member, mallory is a stranger."""

import pytest

from goals import actions, planning
from goals.tests.factories import NOON, AccountFactory, GoalFactory, PlatformFactory
from tasks.tests.conftest import project, task, viewer

__all__ = ["project", "task", "viewer"]


@pytest.fixture
def steady_planner(monkeypatch):
    """Plans that depend on no content."""
    monkeypatch.setitem(planning.PLANNERS, "pattern", "goals.tests.planners.propose")


@pytest.fixture
def goal(project, alice):
    return GoalFactory(project=project, owner=alice, title="Hold a zine fair", why="People draw and never show anyone.")


@pytest.fixture
def platform(project):
    return PlatformFactory(project=project, name="The zine shop")


@pytest.fixture
def account(platform):
    return AccountFactory(platform=platform, username="zinefair", notes="Ana can log in, too.")


@pytest.fixture
def waiting(goal, alice, steady_planner):
    """A draft that nobody has thought about yet."""
    return actions.ask_for_steps(goal, 3, by=alice, at=NOON)


@pytest.fixture
def draft(waiting):
    """A draft with four proposed steps, s1 to s4."""
    return actions.propose_due(at=NOON)
