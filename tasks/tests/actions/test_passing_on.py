"""What becomes of offers when their task or their people go on, and of what is done with them at once."""

from datetime import timedelta
from functools import partial

import pytest

from dueit.core.tests.racing import at_once
from tasks import actions
from tasks.actions.access import role_of
from tasks.domain.refusals import MoveConflict
from tasks.domain.roles import Role
from tasks.models import Offer, Task
from tasks.tests.factories import TaskFactory
from tasks.tests.hands import hands, states
from tasks.tests.trail import told_of


class TestAFreshStart:
    def test_takes_the_offer_along_and_undo_takes_it_back(self, task, alice, bob, noon):
        actions.offer_task(task, bob, by=alice, at=noon)

        fresh = actions.start_afresh(task, actions.NewTask(title="Call Noor"), by=alice, at=noon)

        assert hands(fresh) == (None, bob.pk)
        assert Offer.objects.get(task=fresh).by == alice
        actions.undo_succession(fresh.trace, by=alice, at=noon)
        assert hands(task) == (None, bob.pk)

    def test_in_smaller_steps_is_offered_anew(self, task, alice, bob, noon):
        actions.offer_task(task, bob, by=alice, at=noon)

        parts = actions.break_down(task, [actions.NewTask(title="Find a pen")], by=alice, at=noon)

        assert hands(parts[0]) == (None, None)


class TestGoingAway:
    @pytest.mark.parametrize("way", ["leave", "look on"])
    def test_withdraws_what_one_is_offered_and_frees_what_one_holds(self, project, alice, bob, noon, way):
        offered, held, resting = TaskFactory.create_batch(3, project=project)
        for task in (offered, resting):
            actions.offer_task(task, bob, by=alice, at=noon)
        actions.take_task(held, by=bob, at=noon)
        actions.move_task(resting, "complete", by=alice, at=noon)

        if way == "leave":
            actions.leave_project(project, bob, by=alice, at=noon)
        else:
            actions.give_role(project, bob, Role.VIEWER, by=alice, at=noon)

        assert [hands(task) for task in (offered, held, resting)] == [(None, None)] * 3
        assert states(offered) == states(resting) == ["withdrawn"]
        assert told_of(offered)[-1] == told_of(held)[-1] == "TaskHandedBack"
        assert Task.objects.get(pk=offered.pk).version == offered.version + 2

    def test_leaves_the_tasks_of_others_with_them(self, project, task, alice, bob, carol, noon):
        actions.take_task(task, by=bob, at=noon)
        actions.offer_task(task, carol, by=bob, at=noon)

        actions.leave_project(project, carol, by=carol, at=noon)

        assert hands(task) == (bob.pk, None)


@pytest.mark.django_db(transaction=True)
class TestAtOnce:
    def test_of_two_who_take_one_wins(self, task, bob, carol, noon):
        taking = [partial(actions.take_task, task, by=who, at=noon) for who in (bob, carol)]

        outcomes = at_once(*taking, refused=MoveConflict)

        assert sum(isinstance(outcome, MoveConflict) for outcome in outcomes) == 1
        assert hands(task)[0] in {bob.pk, carol.pk}
        assert told_of(task) == ["TaskTaken"]

    def test_offers_to_whoever_is_free_reach_everybody_once(self, project, alice, bob, carol, noon):
        tasks = TaskFactory.create_batch(2, project=project)

        at_once(*(partial(actions.offer_to_whoever_is_free, task, by=alice, at=noon) for task in tasks))

        assert {hands(task)[1] for task in tasks} == {bob.pk, carol.pk}

    def test_nothing_is_left_with_somebody_who_leaves(self, task, project, bob, carol, noon):
        at_once(
            lambda: actions.offer_task(task, carol, by=bob, at=noon),
            lambda: actions.leave_project(project, carol, by=carol, at=noon + timedelta(seconds=1)),
            refused=MoveConflict,
        )

        assert role_of(carol, project.pk) is None
        assert hands(task) == (None, None)
