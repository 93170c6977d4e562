"""What a member gives up who only looks on from now, and gets again if that is taken back."""

import pytest

from dueit.core.events import undo
from tasks.actions import give_role, leave_project, move_task, offer_task, take_task
from tasks.domain.refusals import MoveConflict
from tasks.domain.roles import Role
from tasks.models import Task
from tasks.models.offer import open_offer_of
from tasks.tests.factories import TaskFactory


@pytest.fixture
def taken(project, alice, bob, noon):
    task = TaskFactory(project=project, title="Book the hall")
    return take_task(offer_task(task, bob, by=alice, at=noon), by=bob, at=noon)


@pytest.fixture
def offered(project, alice, bob, noon):
    return offer_task(TaskFactory(project=project, title="Print the zine"), bob, by=alice, at=noon)


class TestGivenAgain:
    def test_when_the_lesser_place_is_taken_back(self, project, alice, bob, noon, taken, offered):
        trace = give_role(project, bob, Role.VIEWER, by=alice, at=noon)
        assert holder(taken) is None
        assert open_offer_of(offered) is None

        undo.undo(trace, by=alice, at=noon)

        assert holder(taken) == bob
        assert open_offer_of(offered).to == bob
        assert holder(offered) is None

    def test_but_for_what_became_something_else_meanwhile(self, project, alice, bob, carol, noon, taken, offered):
        another = take_task(TaskFactory(project=project), by=bob, at=noon)
        trace = give_role(project, bob, Role.VIEWER, by=alice, at=noon)
        move_task(taken, "complete", by=alice, at=noon)
        take_task(another, by=alice, at=noon)
        offer_task(offered, carol, by=alice, at=noon)

        undo.undo(trace, by=alice, at=noon)

        assert holder(taken) is None
        assert holder(another) == alice
        assert open_offer_of(offered).to == carol

    def test_never_to_somebody_who_left_for_good(self, project, alice, bob, noon, taken):
        trace = give_role(project, bob, Role.VIEWER, by=alice, at=noon)
        leave_project(project, bob, by=alice, at=noon)

        with pytest.raises(MoveConflict, match="isn't in the project"):
            undo.undo(trace, by=alice, at=noon)
        assert holder(taken) is None


class TestAnotherPlace:
    def test_in_which_one_goes_on_takes_nothing(self, project, alice, bob, noon, taken):
        trace = give_role(project, bob, Role.OWNER, by=alice, at=noon)

        undo.undo(trace, by=alice, at=noon)

        assert holder(taken) == bob


def holder(task):
    return Task.objects.get(pk=task.pk).assignee
