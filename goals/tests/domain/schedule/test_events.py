from datetime import date, timedelta

import pytest

from goals.domain.schedule import events
from goals.domain.schedule.kinds import Status
from goals.domain.schedule.policy import SchedulingPolicy
from goals.domain.schedule.preview import preview
from goals.tests.golden.story import Story
from tasks.domain.lifecycle import Reason


def jan(day):
    return date(2026, 1, 1) + timedelta(days=day - 1)


def story(**policy):
    return Story(SchedulingPolicy.from_json({"start_date": "2026-01-01"} | policy), jan(1))


class TestDropAccounts:
    def dropped(self, goal, *gone, day):
        policy = goal.policy.without_accounts(frozenset(gone))
        return policy, events.drop_accounts(goal.state, policy, goal.situation, frozenset(gone), day)

    def test_withdraws_what_waits_and_gives_it_to_nobody(self):
        goal = story(policy_type="fixed_interval", interval_days=1, account_ids=[3, 5], catchup_strategy="all")
        goal.sweep(jan(2))
        policy, outcome = self.dropped(goal, 5, day=jan(2))

        assert policy.account_ids == (3,)
        assert [(task.account, reason) for task, reason in outcome.skipped] == [(5, Reason.REPLANNED)] * 2
        assert outcome.made == ()
        assert {task.account for task in goal.situation.after(outcome).open} == {3}

    def test_leaves_what_is_begun(self):
        goal = story(policy_type="one_off", account_ids=[3, 5])
        goal.sweep(jan(1))
        goal.start("n:1")

        assert self.dropped(goal, 5, day=jan(1))[1].skipped == ()

    def test_lets_a_chain_go_on(self):
        goal = story(
            policy_type="from_completion",
            interval_days=7,
            account_ids=[3, 5],
            task_distribution_strategy="round_robin",
        )
        goal.sweep(jan(1))
        assert goal.state.next_due_on is None

        _, outcome = self.dropped(goal, 3, day=jan(4))
        assert outcome.state.next_due_on == jan(11)


class TestMeet:
    def test_ends_a_goal_that_goes_on_until_it_is_true(self):
        goal = story(policy_type="fixed_interval", interval_days=1, until_met=True)
        goal.sweep(jan(1))
        goal.complete("d:2026-01-01", jan(1))
        assert goal.state.status is Status.ACTIVE

        goal.state = events.meet(goal.state)
        goal.sweep(jan(2))
        assert goal.state.status is Status.ENDED
        assert goal.open == []

    def test_leaves_a_deleted_goal_alone(self):
        goal = story(policy_type="one_off")
        goal.delete(jan(1))

        assert events.meet(goal.state) is goal.state


class TestReopen:
    def test_puts_a_chain_back_as_it_was(self):
        goal = story(policy_type="fixed_interval", interval_days=3, catchup_strategy="shift")
        goal.sweep(jan(1))
        state, situation = goal.state, goal.situation
        goal.complete("n:1", jan(2))

        assert events.reopen(goal.state, goal.policy, situation, before=state) == state
        assert events.reopen(goal.state, goal.policy, situation).next_due_on is None

    def test_wakes_a_goal_that_had_ended_with_it(self):
        goal = story(policy_type="from_completion", interval_days=3, deadline_date="2026-01-03")
        goal.sweep(jan(1))
        situation = goal.situation
        goal.complete("n:1", jan(1))
        assert goal.state.status is Status.ENDED

        assert events.reopen(goal.state, goal.policy, situation).status is Status.ACTIVE


class TestRevise:
    def test_goes_on_with_the_numbers_of_the_same_week(self):
        goal = story(policy_type="times_per_week", times_per_week=2)
        goal.sweep(jan(1))
        goal.complete("w:2025-12-29:1", jan(1))
        goal.revise({"policy_type": "times_per_week", "start_date": "2026-01-02", "times_per_week": 7}, jan(2))
        goal.sweep(jan(2))

        assert [task.key for task in goal.open] == ["w:2025-12-29:2"]

    @pytest.mark.parametrize(
        "rhythm", [{"policy_type": "from_completion"}, {"policy_type": "fixed_interval", "catchup_strategy": "shift"}]
    )
    def test_foresees_the_days_after_what_is_open(self, rhythm):
        goal = story(policy_type="fixed_interval", interval_days=1)
        goal.sweep(jan(1))
        goal.revise({"start_date": jan(1), "interval_days": 2} | rhythm, jan(1))

        assert preview(goal.state, goal.policy, 2) == [jan(3), jan(5)]

    def test_stays_at_rest(self):
        goal = story(policy_type="fixed_interval", interval_days=1)
        goal.pause(jan(1))
        goal.revise({"policy_type": "fixed_interval", "start_date": "2026-01-02", "interval_days": 2}, jan(2))

        assert goal.state.status is Status.PAUSED
        assert goal.sweep(jan(4)).made == ()

    def test_does_not_bring_back_what_is_deleted(self):
        goal = story(policy_type="one_off")
        goal.delete(jan(1))

        assert events.revise(goal.state, goal.policy, goal.situation, jan(2)).state.status is Status.DELETED
