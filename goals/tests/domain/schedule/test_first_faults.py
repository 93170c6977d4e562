"""Faults that a first implementation tends to have."""

from datetime import date, timedelta

from goals.domain.schedule.policy import SchedulingPolicy
from goals.tests.golden.story import Story


def jan(day):
    return date(2026, 1, 1) + timedelta(days=day - 1)


def story(**policy):
    return Story(SchedulingPolicy.from_json({"start_date": "2026-01-01"} | policy), jan(1))


def daily(**policy):
    return story(policy_type="fixed_interval", interval_days=1, **policy)


class TestFrozenGoal:
    def frozen(self):
        goal = daily(catchup_strategy="all", freeze_on_miss=True)
        goal.sweep(jan(1))
        assert goal.sweep(jan(5)).frozen
        return goal

    def test_is_not_due_for_ever(self):
        assert self.frozen().state.next_due_on is None

    def test_is_not_woken_by_an_earlier_day(self):
        goal = self.frozen()
        goal.sweep(jan(3))

        assert goal.state.stalled
        assert goal.state.next_due_on is None

    def test_stays_frozen_while_something_late_is_left(self):
        goal = story(policy_type="fixed_interval", interval_days=2, catchup_strategy="spread", freeze_on_miss=True)
        goal.sweep(jan(6))
        goal.sweep(jan(12))
        late = goal.open
        goal.complete(late[0].key, jan(12))
        assert goal.state.next_due_on is None

        for task in late[1:]:
            goal.complete(task.key, jan(12))
        assert goal.state.next_due_on == jan(7)

    def test_makes_no_twin_of_the_same_day(self):
        goal = story(
            policy_type="deadline",
            deadline_date="2026-01-04",
            total_occurrences=8,
            max_per_day=2,
            catchup_strategy="all",
            freeze_on_miss=True,
        )
        for _ in range(3):
            goal.sweep(jan(1))

        assert [task.key for task in goal.open] == ["n:1", "n:2"]


class TestWeek:
    def test_is_due_again_after_a_long_rest(self):
        goal = story(policy_type="times_per_week", times_per_week=3)
        goal.sweep(jan(1))
        goal.pause(jan(2))
        goal.resume(jan(40))

        assert goal.state.next_due_on == jan(40)

    def test_is_let_go_of_on_return_even_if_that_day_brings_nothing(self):
        goal = story(policy_type="times_per_week", times_per_week=2, weekdays=[0, 1, 2, 3, 4])
        goal.sweep(jan(1))
        saturday = jan(17)
        goal.pause(jan(2))
        goal.resume(saturday)
        assert goal.state.next_due_on == saturday

        goal.sweep(saturday)
        assert goal.open == []
        assert goal.state.next_due_on == jan(19)

    def test_closes_although_it_is_the_last(self):
        goal = story(policy_type="times_per_week", times_per_week=7, deadline_date="2026-01-11")
        goal.sweep(jan(1))
        goal.sweep(jan(5))
        let_go = goal.let_go
        goal.sweep(jan(30))

        assert goal.state.status == "ended"
        assert goal.open == []
        assert (let_go, goal.let_go) == (3, 3 + 6)

    def test_brings_what_is_left_of_its_last_day_within_grace(self):
        goal = story(policy_type="times_per_week", times_per_week=7, deadline_date="2026-01-11")
        goal.sweep(jan(12))

        assert [(task.key, task.planned_on) for task in goal.open] == [("w:2026-01-05:1", jan(11))]


class TestResume:
    def test_is_never_due_in_the_past(self):
        for policy in (
            {"policy_type": "fixed_interval", "interval_days": 3, "catchup_strategy": "all"},
            {"policy_type": "fixed_interval", "interval_days": 3, "catchup_strategy": "shift"},
            {"policy_type": "from_completion", "interval_days": 3},
            {"policy_type": "calendar", "rrule": "FREQ=WEEKLY;BYDAY=MO,TH"},
            {"policy_type": "deadline", "deadline_date": "2026-03-01", "total_occurrences": 9},
            {"policy_type": "times_per_week", "times_per_week": 2},
        ):
            goal = story(**policy)
            goal.sweep(jan(1))
            for task in goal.open:
                goal.complete(task.key, jan(1))
            goal.pause(jan(2))
            goal.resume(jan(23))

            assert jan(23) <= goal.state.next_due_on <= jan(29)


class TestAbsorbedDays:
    def test_use_up_the_number_of_times(self):
        goal = daily(total_occurrences=3)
        goal.sweep(jan(1))
        goal.complete("d:2026-01-01", jan(2))
        assert goal.state.next_due_on == jan(3)

        late = daily(total_occurrences=3)
        late.sweep(jan(1))
        late.complete("d:2026-01-01", jan(3))
        assert late.state.status == "ended"


class TestSeveralADay:
    def test_are_all_there_on_their_day_when_the_rest_is_skipped(self):
        goal = story(
            policy_type="deadline",
            deadline_date="2026-01-04",
            total_occurrences=8,
            max_per_day=2,
            catchup_strategy="skip",
        )
        goal.sweep(jan(3))

        assert [task.key for task in goal.open] == ["n:5", "n:6"]
        assert goal.let_go == 4


class TestShrunkWindow:
    def test_says_after_a_rest_what_will_not_fit(self):
        goal = story(policy_type="deadline", deadline_date="2026-01-10", total_occurrences=5)
        goal.sweep(jan(1))
        goal.complete("n:1", jan(1))
        goal.pause(jan(2))
        goal.resume(jan(9))

        assert goal.sweep(jan(9)).wont_fit == 2
        assert goal.sweep(jan(9)).wont_fit == 0
        assert [task.planned_on for task in goal.open] == [jan(9)]
