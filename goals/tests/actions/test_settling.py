"""What a goal that repeats makes of its tasks' lives and of its accounts."""

import pytest

from dueit.core.events.undo import undo
from goals import actions
from goals.domain.aims import Aim
from goals.domain.schedule.kinds import Sharing
from goals.models import Occurrence, Recurrence
from goals.tests.factories import NOON, TODAY, AccountFactory, aim_at
from goals.tests.rhythms import DAY, daily, keys, plans, policy, repeating, settle, tasks_of
from tasks.actions import NewTask, break_down, move_task, start_afresh

FROM_COMPLETION = policy("from_completion", interval_count=2)
ALL = daily(catchup_strategy="all")


def sweep(day=0):
    return actions.sweep_due(at=NOON + day * DAY, force=True)


class TestSettle:
    def test_counts_on_from_there(self, goal):
        repeating(goal, FROM_COMPLETION)

        settle(goal, "skip", at=NOON + DAY)

        assert Recurrence.objects.get().next_due_on == TODAY + 3 * DAY
        assert not Occurrence.objects.get().is_open

    def test_brings_what_is_due_at_once(self, goal):
        repeating(goal, daily(catchup_strategy="shift"))
        Recurrence.objects.update(seen_on=TODAY)

        settle(goal, at=NOON)
        sweep(1)

        assert keys(goal) == ["n:1", "n:2"]

    def test_thaws_a_frozen_goal(self, goal):
        repeating(goal, daily(catchup_strategy="all", freeze_on_miss=True))
        sweep(3)
        assert plans(goal) == [0]

        settle(goal, at=NOON + 3 * DAY)

        assert plans(goal) == [1]

    def test_taken_back_stands_as_before(self, goal, alice):
        repeating(goal, daily(catchup_strategy="all", freeze_on_miss=True))
        sweep(3)
        before = Recurrence.objects.get().standing
        [task] = tasks_of(goal)
        done = move_task(task, "complete", by=alice, at=NOON + 3 * DAY)
        assert plans(goal) == [1]

        undo(done.trace, by=alice, at=NOON + 3 * DAY)

        assert plans(goal) == [0]
        assert keys(goal) == ["d:2026-03-04"]
        assert Recurrence.objects.get().standing == before

    def test_taken_back_leaves_what_somebody_has_begun(self, goal, alice):
        repeating(goal, daily(catchup_strategy="all", freeze_on_miss=True))
        sweep(3)
        done = move_task(tasks_of(goal)[0], "complete", by=alice, at=NOON + 3 * DAY)
        move_task(tasks_of(goal)[1], "start", by=alice, at=NOON + 3 * DAY)

        undo(done.trace, by=alice, at=NOON + 3 * DAY)

        assert plans(goal) == [0, 1]

    def test_taken_back_after_another_settling_still_waits_for_the_next(self, goal, alice):
        repeating(goal, daily(catchup_strategy="all"))
        sweep(1)
        first, second = tasks_of(goal)
        done = move_task(first, "complete", by=alice, at=NOON + DAY)
        move_task(second, "complete", by=alice, at=NOON + DAY)

        undo(done.trace, by=alice, at=NOON + DAY)

        assert plans(goal) == [0]
        assert Recurrence.objects.get().next_due_on == TODAY + 2 * DAY


class TestFollow:
    def test_what_is_started_afresh_is_the_goals(self, goal, alice):
        repeating(goal, FROM_COMPLETION)
        fresh = start_afresh(tasks_of(goal)[0], NewTask(title="Otherwise"), by=alice, at=NOON)

        assert Occurrence.objects.get().task == fresh
        assert Recurrence.objects.get().next_due_on is None

        settle(goal)
        assert Recurrence.objects.get().next_due_on == TODAY + 2 * DAY

    def test_and_the_old_one_again_when_that_is_taken_back(self, goal, alice):
        repeating(goal, FROM_COMPLETION)
        old = tasks_of(goal)[0]
        fresh = start_afresh(old, NewTask(title="Otherwise"), by=alice, at=NOON)

        undo(fresh.trace, by=alice, at=NOON)

        occurrence = Occurrence.objects.get()
        assert (occurrence.task, occurrence.is_open) == (old, True)
        settle(goal)
        assert Recurrence.objects.get().next_due_on == TODAY + 2 * DAY

    def test_of_smaller_steps_the_last_counts(self, goal, alice):
        repeating(goal, FROM_COMPLETION)
        steps = [NewTask(title="One"), NewTask(title="Two")]

        parts = break_down(tasks_of(goal)[0], steps, by=alice, at=NOON)

        assert Occurrence.objects.get().task == parts[-1]


class TestAccounts:
    @pytest.fixture
    def shops(self, platform):
        return AccountFactory.create_batch(3, platform=platform)

    def test_each_gets_a_task(self, goal, alice, platform, shops):
        actions.aim_goal(goal, aim_at(platform, shops), by=alice, at=NOON)

        repeating(goal)

        assert {occurrence.account for occurrence in Occurrence.objects.all()} == set(shops)
        assert keys(goal) == sorted(f"d:{TODAY}@{shop.pk}" for shop in shops)

    @pytest.mark.parametrize("way", [Sharing.ROUND_ROBIN, Sharing.LEAST_LOADED])
    def test_share(self, goal, alice, platform, shops, way):
        actions.aim_goal(goal, aim_at(platform, shops, way), by=alice, at=NOON)
        repeating(goal, ALL)

        sweep(5)

        given = Occurrence.objects.order_by("occurrence_on").values_list("account", flat=True)
        assert list(given) == [shop.pk for shop in shops] * 2
        assert len(keys(goal)) == 6

    def test_the_least_loaded_is_so_over_all_goals_of_a_sweep(self, alice, platform, shops):
        goals = [actions.say_goal(platform.project, f"Goal {n}", by=alice, at=NOON) for n in range(3)]
        for goal in goals:
            actions.aim_goal(goal, aim_at(platform, shops, Sharing.LEAST_LOADED), by=alice, at=NOON)
            repeating(goal)
            settle(goal)

        sweep(1)

        given = Occurrence.objects.filter(is_open=True).values_list("account", flat=True)
        assert sorted(given) == [shop.pk for shop in shops]

    def test_removed_takes_what_waits_for_it(self, goal, alice, platform, shops):
        actions.aim_goal(goal, aim_at(platform, shops), by=alice, at=NOON)
        repeating(goal)

        actions.remove_account(shops[0], by=alice, at=NOON)

        assert sorted(task.state for task in tasks_of(goal)) == ["skipped", "waiting", "waiting"]
        assert {task.reason for task in tasks_of(goal)} == {"replanned", ""}
        settle(goal)
        assert sweep(1).tasks == 2

    def test_left_out_of_the_aim_as_well(self, goal, alice, platform, shops):
        actions.aim_goal(goal, aim_at(platform, shops), by=alice, at=NOON)
        repeating(goal)

        actions.aim_goal(goal, aim_at(platform, shops[1:]), by=alice, at=NOON)
        assert len(plans(goal)) == 2

        actions.aim_goal(goal, Aim(), by=alice, at=NOON)
        assert plans(goal) == []
