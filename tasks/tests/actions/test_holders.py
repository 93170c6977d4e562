"""Whoever left a project, or only looks on by now, never holds its open tasks again: bob took them, alice owns."""

import pytest

from dueit.core.events.models import AuditEntry
from dueit.core.events.undo import undo
from tasks import actions
from tasks.domain.roles import Role
from tasks.models import Task
from tasks.tests.factories import TaskFactory


@pytest.fixture
def taken(project, bob):
    return TaskFactory(project=project, assignee=bob)


@pytest.fixture(params=["gone", "looking on", "there"])
def holder(request, project, alice, bob, noon):
    """Has Bob leave, or only look on, when called; returns who may hold tasks then."""

    def part():
        if request.param == "gone":
            actions.leave_project(project, bob, by=alice, at=noon)
        elif request.param == "looking on":
            actions.give_role(project, bob, Role.VIEWER, by=alice, at=noon)
        return bob if request.param == "there" else None

    return part


def handed_back(task):
    return AuditEntry.objects.about(f"task-{task.pk}").filter(kind="TaskHandedBack").count()


class TestAFormerHolder:
    def test_gets_no_fresh_start_of_what_was_settled(self, taken, holder, alice, noon):
        actions.move_task(taken, "complete", by=alice, at=noon)
        expected = holder()

        fresh = actions.start_afresh(taken, actions.NewTask(title="Once more"), by=alice, at=noon)

        assert Task.objects.get(pk=fresh.pk).assignee == expected

    def test_gets_no_smaller_steps(self, taken, holder, alice, noon):
        actions.move_task(taken, "skip", by=alice, at=noon)
        expected = holder()

        parts = actions.break_down(taken, [actions.NewTask(title=title) for title in "AB"], by=alice, at=noon)

        assert {Task.objects.get(pk=part.pk).assignee for part in parts} == {expected}

    def test_gets_nothing_by_an_undo(self, taken, holder, alice, noon):
        trace = actions.move_task(taken, "complete", by=alice, at=noon).trace
        expected = holder()

        undo(trace, by=alice, at=noon)

        again = Task.objects.get(pk=taken.pk)
        assert (again.is_open, again.assignee) == (True, expected)
        assert handed_back(taken) == (expected is None)

    def test_gets_nothing_that_the_house_gives_back(self, taken, holder, alice, noon):
        actions.move_task(taken, "skip", by=alice, at=noon)
        expected = holder()

        actions.give_back({taken.pk: None}, by=alice, at=noon)

        again = Task.objects.get(pk=taken.pk)
        assert (again.is_open, again.assignee) == (True, expected)
        assert handed_back(taken) == (expected is None)
