"""What spreading again promises, for every plan and every life with it."""

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goals.domain.replan_words import sentence, summary
from goals.domain.replanning import Change, Code, Replan, replan, taken_back
from goals.domain.schedule.events import begin, pause
from goals.domain.schedule.policy import SchedulingPolicy
from goals.domain.schedule.situation import OpenTask, Situation
from goals.domain.schedule.sweeping import sweep
from goals.tests.domain.schedule import policies
from goals.tests.golden.story import Story

DAY = timedelta(days=1)
FIRST = date(2026, 3, 4)
plans = policies.goals().filter(lambda goal: goal[0].policy_type in ("deadline", "times_per_week"))


def until(days, times, **said):
    return SchedulingPolicy(
        policy_type="deadline", start_date=FIRST, deadline_date=FIRST + days * DAY, total_occurrences=times, **said
    )


def weekly(times, **said):
    return SchedulingPolicy(policy_type="times_per_week", start_date=FIRST, times_per_week=times, **said)


def numbered(situation):
    return {task: [place] for place, task in enumerate(dict.fromkeys(situation.open), start=1)}


def asked(state, policy, situation, day):
    return replan(state, policy, situation, day, ids=numbered(situation))


def lived(goal, life):
    """Return the story after a life, one day before somebody asks."""
    policy, day = goal
    story = Story(policy, day)
    for gap, deed, choice in life:
        day += gap * DAY
        story.sweep(day)
        policies.act(story, deed, choice, day)
    return story, day


class TestEveryReplan:
    @given(plans, policies.lives, st.integers(0, 20))
    def test_touches_only_open_waiting_tasks(self, goal, life, later):
        story, day = lived(goal, life)

        outcome = asked(story.state, goal[0], story.situation, day + later * DAY).outcome

        touched = [task for task, _ in (*outcome.moved, *outcome.skipped)]
        assert set(touched) <= set(story.situation.waiting)
        assert len(touched) == len(set(touched))
        assert not outcome.made

    @given(plans, policies.lives, st.integers(0, 20))
    def test_puts_no_more_on_a_day_than_was_chosen_and_none_after_the_end(self, goal, life, later):
        policy, (story, day) = goal[0], lived(goal, life)
        day += later * DAY

        proposal = asked(story.state, policy, story.situation, day)

        after = story.situation.after(proposal.outcome).waiting if proposal.changes else []
        by_day = Counter(on for _, on in {(task.key, task.planned_on) for task in after if task.planned_on})
        assert all(count <= policy.max_per_day for count in by_day.values())
        assert all(day <= on <= (policy.end_on or date.max) for _, on in proposal.outcome.moved)

    @given(plans, policies.lives, st.integers(0, 20))
    def test_changes_nothing_the_second_time(self, goal, life, later):
        story, day = lived(goal, life)
        day += later * DAY
        outcome = asked(story.state, goal[0], story.situation, day).outcome

        again = asked(outcome.state, goal[0], story.situation.after(outcome), day)

        assert again == Replan(again.outcome)
        assert again.outcome.state == outcome.state

    @given(plans, policies.lives, st.integers(0, 20))
    def test_is_taken_back_exactly(self, goal, life, later):
        story, day = lived(goal, life)
        outcome = asked(story.state, goal[0], story.situation, day + later * DAY).outcome
        before, left = story.state, outcome.state

        back = taken_back(left, before=before, left=left, policy=goal[0], situation=story.situation)

        assert back == before

    @given(plans, policies.lives)
    def test_is_read_as_it_was_written(self, goal, life):
        story, day = lived(goal, life)

        changes = asked(story.state, goal[0], story.situation, day + DAY).changes

        assert tuple(Change.read(change.to_json()) for change in changes) == changes


class TestDeadline:
    def test_brings_what_waits_to_today_and_tells_what_follows(self):
        policy = until(29, 3)
        first = sweep(begin(policy, FIRST), policy, Situation(), FIRST)

        proposal = asked(first.state, policy, Situation(first.made), FIRST + 3 * DAY)

        moved, *following = proposal.changes
        assert moved == Change(Code.MOVED_TO_TODAY, "n:1", 1, FIRST, FIRST + 3 * DAY)
        assert [change.code for change in following] == [Code.FOLLOWS, Code.FOLLOWS]
        assert following[0].to_day == proposal.outcome.state.next_due_on

    def test_lets_go_what_has_no_day_before_the_end(self):
        policy = until(3, 3)
        state = begin(policy, FIRST)
        waiting = tuple(OpenTask(f"n:{number}", FIRST, FIRST) for number in (1, 2, 3))
        made = sweep(state, policy, Situation(), FIRST).state

        proposal = asked(made, policy, Situation(waiting), FIRST + 2 * DAY)

        codes = [change.code for change in proposal.changes if change.task]
        assert codes == [Code.MOVED_TO_TODAY, Code.MOVED_TO_MAKE_ROOM, Code.DOES_NOT_FIT]

    def test_says_so_when_nothing_needs_to_move(self):
        policy = until(29, 3)
        first = sweep(begin(policy, FIRST), policy, Situation(), FIRST)

        proposal = asked(first.state, policy, Situation(first.made), FIRST)

        assert proposal.is_empty
        assert proposal.outcome.state == first.state

    @pytest.mark.parametrize("policy", [until(29, 3, catchup_strategy="all"), SchedulingPolicy(policy_type="one_off")])
    def test_leaves_days_alone_that_were_chosen_to_stay(self, policy):
        waiting = Situation((OpenTask("n:1", FIRST, FIRST),))

        assert asked(begin(policy, FIRST), policy, waiting, FIRST + 3 * DAY).is_empty

    def test_leaves_alone_what_rests_or_is_over(self):
        policy = until(5, 3)
        waiting = Situation((OpenTask("n:1", FIRST, FIRST),))
        state = begin(policy, FIRST)

        assert asked(pause(state), policy, waiting, FIRST + DAY).is_empty
        assert asked(state, policy, waiting, FIRST + 6 * DAY).is_empty


class TestWeek:
    def test_lets_go_what_is_of_an_earlier_week(self):
        policy = weekly(3)
        first = sweep(begin(policy, FIRST), policy, Situation(), FIRST)

        proposal = asked(first.state, policy, Situation(first.made), FIRST + 7 * DAY)

        assert proposal.changes[0].code is Code.WEEK_IS_OVER
        assert proposal.outcome.state.week_on == FIRST + 5 * DAY


class TestFingerprint:
    def test_is_another_one_on_another_day(self):
        policy = until(29, 3)
        first = sweep(begin(policy, FIRST), policy, Situation(), FIRST)
        on = [asked(first.state, policy, Situation(first.made), FIRST + ahead * DAY).fingerprint for ahead in (3, 3, 4)]

        assert on[0] == on[1] != on[2]


class TestWords:
    @pytest.mark.parametrize(
        ("change", "words"),
        [
            (Change(Code.MOVED_TO_TODAY, "n:1", 7, FIRST, FIRST), "Comes today."),
            (
                Change(Code.MOVED_TO_MAKE_ROOM, "n:1", 7, FIRST, FIRST + DAY),
                "Moves to Thursday 5 March, so that the rest has room.",
            ),
            (Change(Code.DOES_NOT_FIT, "n:1", 7, FIRST), "Won't fit, and that's fine."),
            (Change(Code.DOES_NOT_FIT, times=2), "Two to come won't fit, and that's fine."),
            (Change(Code.FOLLOWS, to_day=FIRST), "Another one follows on Wednesday 4 March."),
        ],
    )
    def test_say_each_change(self, change, words):
        assert sentence(change) == words

    def test_sum_up(self):
        moved, gone = Change(Code.MOVED_UP, "n:1", 1, FIRST, FIRST), Change(Code.DOES_NOT_FIT, times=2)

        assert summary([moved, gone, Change(Code.FOLLOWS, to_day=FIRST)]) == "one moved, two let go"

    def test_there_are_some_for_every_code(self):
        assert all(sentence(Change(code, "n:1", 1, FIRST, FIRST)) for code in Code)
