from datetime import date, timedelta

import pytest
from hypothesis import given

from goals.domain.outlook import MARKS, Prospect, change, consequence, marks, outlook_words
from goals.domain.schedule.simulation import simulate
from goals.domain.spoken import read
from goals.tests.domain.schedule.policies import goals
from goals.tests.golden.story import Story

TODAY = date(2026, 3, 4)
DAY = timedelta(days=1)


def prospect(words, **more):
    return Prospect(read(words, today=TODAY), TODAY, **more)


def catching_up(words, strategy):
    policy = read(words, today=TODAY)
    return Prospect(type(policy).from_json(policy.to_json() | {"catchup_strategy": strategy}), TODAY)


class TestConsequence:
    @pytest.mark.parametrize(
        ("ahead", "sentence"),
        [
            (prospect("every day"), "If you miss three days you will see one task."),
            (catching_up("every day", "all"), "If you miss three days you will see four tasks."),
            (catching_up("every monday", "skip"), "If you miss three days you will see one task."),
            (prospect("every monday"), "If you miss three days you will see one task."),
            (prospect("once, on 6 March"), "If you miss one day you will see one task."),
        ],
    )
    def test_says_what_the_list_has_the_day_after(self, ahead, sentence):
        assert consequence(ahead).sentence == sentence

    def test_says_which_days_these_are(self):
        found = consequence(prospect("every monday"))

        assert found.when(TODAY) == "9 March, 16 March and 23 March are the days; this is the list of 24 March."

    def test_is_nothing_for_a_rhythm_without_days(self):
        assert consequence(prospect("once")) is None

    @given(goals())
    def test_is_what_the_same_days_bring_in_the_simulation(self, goal):
        policy, today = goal
        found = consequence(Prospect(policy, today))
        if found is None:
            return

        away = {found.days[0] + DAY * step for step in range((found.days[-1] - found.days[0]).days + 1)}
        [*_, after] = simulate(policy, today, (found.on - today).days + 1, misses=away)

        assert (after.day, len(after.tasks)) == (found.days[-1] + DAY, found.tasks)


class TestMarks:
    def test_show_days_with_something(self):
        found = marks(prospect("every monday"))

        assert list(found) == [date(2026, 3, 9) + 7 * DAY * week for week in range(6)]
        assert set(found.values()) == {"one"}

    def test_show_the_days_left_out_and_what_follows(self):
        ahead = catching_up("every day", "all")
        found = marks(ahead, consequence(ahead))

        assert [found[TODAY + DAY * step] for step in range(5)] == ["left", "left", "left", "many", "one"]

    @given(goals())
    def test_without_anything_left_out_are_the_busy_days(self, goal):
        ahead = Prospect(*goal)

        assert sorted(marks(ahead)) == ahead.busy_days
        assert set(marks(ahead).values()) <= set(MARKS)


class TestWords:
    def test_name_few_days_and_count_many(self):
        assert outlook_words(marks(prospect("every other week")), TODAY) == (
            "Something comes up on three days of the next six weeks: 4 March, 18 March and 1 April. The rest is rest."
        )
        assert outlook_words(marks(prospect("every day")), TODAY) == (
            "Something comes up on 42 days of the next six weeks. The rest is rest."
        )
        assert outlook_words({}, TODAY) == "Nothing comes up in the next six weeks."


class TestChange:
    def test_says_which_days_come_and_go(self):
        found = change(prospect("every monday"), prospect("every monday and thursday"))

        assert found.sentence == "In the next six weeks six days come and six days stay."
        assert (found.marks[date(2026, 3, 9)], found.marks[date(2026, 3, 5)]) == ("one", "comes")
        assert change(prospect("every monday"), prospect("once, on 6 March")).sentence == (
            "In the next six weeks one day comes and six days go."
        )

    def test_says_that_nothing_changes(self):
        assert change(prospect("every monday"), prospect("mondays at 7")).sentence == (
            "The next six weeks stay as they are."
        )

    def test_goes_on_from_where_a_goal_stands(self):
        story = Story(read("twice a week", today=TODAY), TODAY)
        story.sweep(TODAY)
        ahead = Prospect(story.policy, TODAY, story.state, story.situation)

        assert change(ahead, Prospect(story.policy, TODAY)).comes == frozenset()
