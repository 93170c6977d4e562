"""What people come to by themselves, and by what."""

from datetime import timedelta

import pytest

from dueit.core.events.undo import undo
from dueit.tests.messages.earning import acting, earned, home, noor, settle, tasks, told
from goals.actions import ask_for_steps, end_goal, keep, propose_pattern
from goals.actions.keeping import plan_of
from goals.domain.pace import Pace
from goals.domain.standing import GoalState
from goals.tests.factories import GoalFactory
from tasks.actions import (
    NewTask,
    add_many,
    add_task,
    do_many,
    hand_back,
    move_task,
    offer_task,
    start_afresh,
    take_task,
)
from tasks.domain.roles import Role
from tasks.tests.factories import MembershipFactory, ProjectFactory, TaskFactory

__all__ = ["acting", "home", "noor", "tasks"]

A_DAY = timedelta(days=1)


class TestWriting:
    def test_brings_the_first_and_the_fifth(self, home, noor, acting):
        add_task(home, NewTask(title="Fold"), **acting)
        assert earned(noor) == told(noor) == ["first_task"]

        for _ in range(3):
            add_task(home, NewTask(title="Fold"), **acting)
        assert earned(noor) == ["first_task"]

        add_task(home, NewTask(title="Fold"), **acting)
        assert earned(noor) == told(noor) == ["first_task", "five_tasks"]

    def test_of_many_together_brings_both(self, home, noor, acting):
        add_many(home, [NewTask(title="Fold")] * 5, **acting)

        assert earned(noor) == told(noor) == ["first_task", "five_tasks"]

    def test_counts_steps_that_are_kept(self, home, noor, acting):
        draft = propose_pattern(ask_for_steps(GoalFactory(project=home, owner=noor), 3, **acting), **acting)
        keep(draft, [step.key for step in plan_of(draft).steps], pace=Pace.WHENEVER, **acting)

        assert "first_task" in told(noor)

    def test_by_the_house_itself_brings_nobody_anything(self, home, noor, noon):
        TaskFactory(project=home)

        assert earned(noor) == []


class TestSettling:
    def test_brings_the_first_and_the_third(self, tasks, noor, acting):
        one, *others = tasks(3)
        settle([one], **acting)
        assert earned(noor) == told(noor) == ["first_settled"]

        settle(others, **acting)
        assert earned(noor) == told(noor) == ["first_settled", "three_settled", "three_on_one_day"]

    def test_on_several_days_brings_no_day_of_three(self, tasks, noor, noon):
        for day, task in enumerate(tasks(4)):
            settle([task], by=noor, at=noon + A_DAY * day)

        assert earned(noor) == ["first_settled", "three_settled"]

    def test_in_the_night_counts_for_the_day_that_its_person_lives_in(self, tasks, noor, noon):
        noor.day_start = noon.replace(hour=4).time()
        noor.save()
        before, after = (noon.replace(day=5, hour=hour) for hour in (2, 4))  # 3 and 5 o'clock in Berlin
        settle(tasks(2), by=noor, at=noon)
        settle(tasks(1), by=noor, at=after)
        assert "three_on_one_day" not in earned(noor)

        settle(tasks(1), by=noor, at=before)
        assert "three_on_one_day" in earned(noor)

    def test_the_same_thing_again_is_one(self, tasks, noor, acting):
        [task] = tasks(1)
        for _ in range(3):
            undo(move_task(task, "complete", **acting).trace, **acting)

        assert earned(noor) == told(noor) == ["first_settled"]

    def test_of_many_together_brings_what_each_would(self, tasks, noor, acting):
        do_many([task.pk for task in tasks(3)], "complete", **acting)

        assert earned(noor) == told(noor) == ["first_settled", "three_settled", "three_on_one_day"]

    def test_what_did_not_work_out_brings_nothing(self, tasks, noor, acting):
        move_task(tasks(1)[0], "fail", **acting)

        assert earned(noor) == []


class TestLettingGo:
    def test_brings_the_first(self, tasks, noor, acting):
        for task in tasks(2):
            move_task(task, "skip", **acting)

        assert earned(noor) == told(noor) == ["first_letting_go"]

    def test_of_a_goal_brings_it_too(self, home, noor, acting):
        end_goal(GoalFactory(project=home, owner=noor), GoalState.LET_GO, **acting)

        assert earned(noor) == told(noor) == ["first_letting_go"]


class TestBeginningAnew:
    def test_brings_a_fresh_start_and_no_letting_go(self, tasks, noor, acting):
        start_afresh(tasks(1)[0], NewTask(title="Again"), **acting)

        assert earned(noor) == told(noor) == ["first_fresh_start"]

    def test_of_many_together_brings_it_too(self, tasks, noor, acting):
        do_many([task.pk for task in tasks(2)], "afresh", day=acting["at"].date(), **acting)

        assert earned(noor) == told(noor) == ["first_fresh_start"]


class TestComingBack:
    @pytest.fixture
    def left(self, tasks, noor, noon):
        """They did something at noon, and settled nothing."""
        move_task(tasks(1)[0], "start", by=noor, at=noon)

    def back(self, tasks, noor, at):
        settle(tasks(1), by=noor, at=at)
        return "came_back" in told(noor)

    @pytest.mark.parametrize(("days", "is_back"), [(1, False), (14, False), (15, True), (400, True)])
    def test_takes_fourteen_whole_days(self, left, tasks, noor, noon, days, is_back):
        assert self.back(tasks, noor, noon + A_DAY * days) == is_back

    def test_is_seen_as_well_if_one_looks_around_first(self, left, tasks, noor, noon):
        move_task(tasks(1)[0], "start", by=noor, at=noon + A_DAY * 20)

        assert self.back(tasks, noor, noon + A_DAY * 22)

    def test_is_none_for_whoever_was_there_in_between(self, left, tasks, noor, noon):
        move_task(tasks(1)[0], "start", by=noor, at=noon + A_DAY * 10)

        assert not self.back(tasks, noor, noon + A_DAY * 20)

    def test_is_none_for_whoever_begins_here(self, tasks, noor, noon):
        assert not self.back(tasks, noor, noon)


class TestAGoal:
    def test_that_is_reached_brings_it(self, home, noor, acting):
        for _ in range(2):
            end_goal(GoalFactory(project=home, owner=noor), GoalState.REACHED, **acting)

        assert earned(noor) == told(noor) == ["goal_reached"]


class TestHelping:
    @pytest.fixture
    def project(self, noor, bob):
        project = ProjectFactory()
        MembershipFactory(project=project, user=bob, role=Role.OWNER)
        MembershipFactory(project=project, user=noor)
        return project

    def settled(self, task, noor, noon):
        settle([task], by=noor, at=noon)
        return "helped" in told(noor)

    def test_is_settling_what_somebody_else_offered(self, project, tasks, noor, bob, noon):
        [task] = tasks(1, project=project)
        take_task(offer_task(task, noor, by=bob, at=noon), by=noor, at=noon)

        assert self.settled(task, noor, noon)

    def test_is_not_settling_what_one_took_by_oneself(self, project, tasks, noor, noon):
        [task] = tasks(1, project=project)
        take_task(task, by=noor, at=noon)

        assert not self.settled(task, noor, noon)

    def test_is_not_settling_what_was_handed_back(self, project, tasks, noor, bob, noon):
        [task] = tasks(1, project=project)
        hand_back(offer_task(task, noor, by=bob, at=noon), by=noor, at=noon)

        assert not self.settled(task, noor, noon)
