"""What people came to: each once, told when it happens, never taken away."""

from contextlib import suppress
from datetime import timedelta
from functools import partial
from threading import Barrier, BrokenBarrierError

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from dueit.core.events.undo import undo
from dueit.core.tests.racing import at_once
from dueit.tests.messages.earning import acting, earned, home, noor, settle, tasks, told
from goals.actions import end_goal
from goals.domain.standing import GoalState
from goals.tests.factories import GoalFactory
from notifications.actions import switch_moments
from tasks.actions import NewTask, add_task, do_many, move_task
from tasks.models import Task

__all__ = ["acting", "home", "noor", "tasks"]

A_DAY = timedelta(days=1)
A_MOMENT = 0.5


class TestWhatWasEarned:
    def test_is_never_taken_away(self, tasks, home, noor, acting):
        task = add_task(home, NewTask(title="Fold"), **acting)
        undo(task.trace, **acting)
        undo(move_task(tasks(1)[0], "complete", **acting).trace, **acting)

        assert not Task.objects.filter(author=noor).exists()
        assert earned(noor) == told(noor) == ["first_task", "first_settled"]

    def test_in_the_past_is_kept_and_not_told(self, tasks, home, noor, noon, acting):
        tasks(3, settled=True, settled_by=noor, finished_at=noon - A_DAY, settled_on=noon.date() - A_DAY)
        tasks(1, let_go=True, settled_by=noor, reason="by_user", finished_at=noon - A_DAY)
        GoalFactory(project=home, owner=noor, state=GoalState.REACHED, ended_at=noon)
        settle(tasks(1), **acting)
        move_task(tasks(1)[0], "skip", **acting)
        end_goal(GoalFactory(project=home, owner=noor), GoalState.REACHED, **acting)

        assert earned(noor) == ["first_settled", "three_settled", "first_letting_go", "goal_reached"]
        assert told(noor) == []

    def test_is_told_to_nobody_who_switched_it_off_and_kept_all_the_same(self, tasks, noor, acting):
        settle(tasks(1), **acting)
        entry = switch_moments(noor, False, **acting)
        settle(tasks(2), **acting)
        assert told(noor) == []

        undo(entry, **acting)
        assert told(noor) == ["first_settled"]
        assert len(earned(noor)) == 3

    def test_is_nobody_elses(self, tasks, home, noor, bob, noon):
        settle(tasks(1), by=noor, at=noon)

        assert told(bob) == []


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif("connection.vendor == 'sqlite'", reason="SQLite has one writer")
class TestAtTheSameMoment:
    @pytest.fixture
    def together(self, acting):
        """Move tasks, each on a connection of its own; none commits before all have moved, or wait for one another."""

        def move(tasks, move):
            all_moved = Barrier(len(tasks))

            def act(task):
                with transaction.atomic():
                    move_task(task, move, **acting)
                    with suppress(BrokenBarrierError):
                        all_moved.wait(A_MOMENT)

            at_once(*(partial(act, task) for task in tasks))

        return move

    def test_the_third_is_reached_once(self, tasks, noor, acting, together):
        settle(tasks(1), **acting)
        together(tasks(2), "complete")

        assert sorted(earned(noor)) == sorted(told(noor)) == ["first_settled", "three_on_one_day", "three_settled"]

    def test_the_first_is_reached_once(self, tasks, noor, acting, together):
        together(tasks(6), "skip")

        assert earned(noor) == told(noor) == ["first_letting_go"]


class TestCounting:
    @pytest.fixture
    def questions(self, noon):
        """Settle tasks and say how many questions that asked, and how many of these were about moments."""

        def asked(tasks, by):
            with CaptureQueriesContext(connection) as queries:
                do_many([task.pk for task in tasks], "complete", by=by, at=noon)
            return len(queries), len([query for query in queries if "notifications_achievement" in query["sql"]])

        return asked

    @pytest.mark.parametrize("number", [2, 50])
    def test_asks_one_question_of_whoever_has_all_and_two_of_others(
        self, tasks, noor, alice, acting, questions, number
    ):
        settle(tasks(3), **acting)
        theirs, about = questions(tasks(number), noor)
        hers, about_all = questions(tasks(number, project=alice.personal_project), alice)

        assert (about, about_all, theirs - hers) == (1, 1, 1)

    def test_asks_as_much_for_many_as_for_few(self, tasks, noor, acting, questions):
        settle(tasks(3), **acting)

        assert questions(tasks(2), noor) == questions(tasks(50), noor)
