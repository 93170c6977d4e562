from datetime import date, timedelta

from goals.domain.schedule.policy import SchedulingPolicy
from goals.domain.schedule.preview import preview
from goals.domain.schedule.simulation import simulate
from goals.tests.golden.story import Story

MONDAY = date(2026, 1, 5)
MISSED = {MONDAY + timedelta(days=ahead) for ahead in (1, 2, 3)}


def policy(**said):
    return SchedulingPolicy.from_json(
        {"policy_type": "fixed_interval", "start_date": MONDAY, "interval_days": 1} | said
    )


def counts(days):
    return [len(day.tasks) for day in days]


class TestSimulate:
    def test_shows_one_task_after_three_missed_days_by_default(self):
        assert counts(simulate(policy(), MONDAY, 7, misses=MISSED)) == [1, 1, 1, 1, 1, 1, 1]

    def test_shows_what_each_strategy_makes_of_them(self):
        assert counts(simulate(policy(catchup_strategy="all"), MONDAY, 6, misses=MISSED)) == [1, 1, 2, 3, 4, 1]
        assert counts(simulate(policy(catchup_strategy="skip"), MONDAY, 6, misses=MISSED)) == [1] * 6
        assert counts(simulate(policy(catchup_strategy="spread"), MONDAY, 6, misses=MISSED))[4] == 2

    def test_shows_a_thawing_goal_one_after_the_other(self):
        frozen = policy(catchup_strategy="all", freeze_on_miss=True)
        days = list(simulate(frozen, MONDAY, 5, misses=MISSED))

        assert counts(days) == [1, 1, 1, 1, 4]
        assert [task.key[-2:] for task in days[4].tasks] == ["06", "07", "08", "09"]

    def test_says_which_days_nobody_looks(self):
        assert [day.is_missed for day in simulate(policy(), MONDAY, 5, misses=MISSED)] == [
            *[False],
            *[True] * 3,
            *[False],
        ]

    def test_without_misses_is_the_preview(self):
        weekly = SchedulingPolicy.from_json(
            {"policy_type": "times_per_week", "start_date": MONDAY, "times_per_week": 3}
        )
        seen = [day.day for day in simulate(weekly, MONDAY, 42) if day.tasks]
        story = Story(weekly, MONDAY)

        assert seen == preview(story.state, weekly, len(seen))

    def test_goes_on_from_where_a_goal_stands(self):
        story = Story(policy(interval_days=7), MONDAY)
        story.sweep(MONDAY)
        later = MONDAY + timedelta(days=3)
        days = list(simulate(story.policy, later, 8, state=story.state, situation=story.situation))

        assert counts(days) == [1, 0, 0, 0, 1, 0, 0, 0]
