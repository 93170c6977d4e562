"""What holds for every policy and every life with it."""

from datetime import timedelta
from itertools import takewhile

from hypothesis import given, settings
from hypothesis import strategies as st

from goals.domain.schedule.events import begin
from goals.domain.schedule.kinds import CatchUp, PolicyType, Sharing, Status
from goals.domain.schedule.preview import preview
from goals.domain.schedule.rhythms import rhythm_of
from goals.tests.domain.schedule import policies
from goals.tests.golden.story import Story

DAY = timedelta(days=1)
RESTS = ("pause", "resume")
GRIDS = policies.fixed().filter(lambda policy: policy["catchup_strategy"] != "shift") | policies.calendar()


def lived(goal, life):
    """Yield the story before and after each sweep of a life, with what the sweep decided."""
    policy, day = goal
    story = Story(policy, day)
    for gap, deed, choice in life:
        day += gap * DAY
        before = story.situation
        yield story, before, story.sweep(day), day
        policies.act(story, deed, choice, day)
        if deed not in RESTS:
            before = story.situation
            yield story, before, story.sweep(day), day


class TestEverySweep:
    @given(policies.goals(), policies.lives)
    def test_uses_a_key_once(self, goal, life):
        made = [(task.key, task.account) for _, _, outcome, _ in lived(goal, life) for task in outcome.made]

        assert len(made) == len(set(made))

    @given(policies.goals(), policies.lives)
    def test_makes_no_more_than_was_asked_for(self, goal, life):
        policy, _ = goal
        keys = {task.key for _, _, outcome, _ in lived(goal, life) for task in outcome.made}

        assert policy.total is None or len(keys) <= policy.total

    @given(policies.goals(), policies.lives)
    def test_stays_inside_the_window(self, goal, life):
        policy, created_on = goal
        first = policy.start_date if policy.policy_type == PolicyType.ONE_OFF else created_on
        for _, _, outcome, day in lived(goal, life):
            for task in outcome.made:
                assert max(first, policy.start_date) <= task.occurrence_on <= min(policy.end_on or day, day)

    @given(policies.goals(), policies.lives)
    def test_decides_nothing_when_it_runs_again_or_for_an_earlier_day(self, goal, life):
        for story, _, _, day in lived(goal, life):
            due, tasks = story.state.next_due_on, story.situation
            for again in (day, day - 3 * DAY):
                outcome = story.sweep(again)
                assert (outcome.made, outcome.skipped, outcome.moved) == ((), (), ())
                assert (outcome.let_go, outcome.wont_fit) == (0, 0)
                assert (story.state.next_due_on, story.situation) == (due, tasks)

    @given(policies.goals(), policies.lives)
    def test_touches_only_what_waits(self, goal, life):
        for _, before, outcome, _ in lived(goal, life):
            touched = [task for task, _ in (*outcome.skipped, *outcome.moved)]

            assert set(touched) <= set(before.waiting)
            assert len(touched) == len(set(touched))

    @given(policies.goals(), policies.lives)
    def test_makes_nothing_while_it_rests_or_after_its_end(self, goal, life):
        for story, _, outcome, _ in lived(goal, life):
            if outcome.state.status is not Status.ACTIVE:
                assert story.state.next_due_on is None
                assert not story.sweep(story.day + 400 * DAY).made

    @given(policies.goals(GRIDS), policies.busy_lives)
    def test_makes_or_lets_go_of_every_day_of_a_grid(self, goal, life):
        policy, created_on = goal
        made, let_go = set(), 0
        for story, _, outcome, _ in lived(goal, life):
            made |= {task.key for task in outcome.made}
            let_go += outcome.let_go
            upto = story.state.watermark
            everyday = rhythm_of(policy).ahead(begin(policy, created_on))
            assert len(made) + let_go == sum(1 for _ in takewhile(lambda day, upto=upto: day <= upto, everyday))

    @settings(max_examples=60, deadline=None)
    @given(policies.goals(), policies.busy_lives)
    def test_makes_a_handful_after_a_century(self, goal, life):
        [*_, (story, _, _, day)] = [*lived(goal, [(0, "nothing", 0), *life])]
        outcome = story.sweep(day.replace(year=day.year + 100, day=1))

        assert len({task.key for task in outcome.made}) <= 32

    @given(policies.goals(policies.deadlines(st.sampled_from([("spread", False), ("spread", True)]))), policies.lives)
    def test_never_piles_up_before_a_deadline(self, goal, life):
        policy, _ = goal
        for story, _, _, _ in lived(goal, life):
            assert len({task.key for task in story.situation.waiting}) <= policy.max_per_day


class TestPreview:
    @given(policies.goals())
    def test_is_what_a_punctual_person_gets(self, goal):
        policy, created_on = goal
        story, days = Story(policy, created_on), []
        while story.state.next_due_on and len(days) < 12:
            day = story.state.next_due_on
            story.sweep(day)
            days += {task.key: task.occurrence_on for task in story.open}.values()
            for task in story.open:
                story.complete(task.key, day, task.account)

        assert preview(begin(policy, created_on), policy, 12) == days[:12]


class TestDueDays:
    @settings(max_examples=150)
    @given(policies.goals(), policies.lives)
    def test_are_all_that_matter(self, goal, life):
        """Sweeping only what is due is the same as sweeping everything every day."""
        policy, today = goal
        daily, due = Story(policy, today), Story(policy, today)
        for gap, deed, choice in life:
            for _ in range(gap):
                today += DAY
                daily.sweep(today)
                self.sweep_if_due(due, today)
                assert (daily.open, daily.told()["settled"]) == (due.open, due.told()["settled"])
            for story in (daily, due) if deed not in RESTS or not self.absorbs_of_a_number(policy) else ():
                policies.act(story, deed, choice, today)
            daily.sweep(today)
            self.sweep_if_due(due, today)

    def absorbs_of_a_number(self, policy):
        """Days that an open task absorbs count when they are decided: a rest before that spares them."""
        is_chain = policy.policy_type in (PolicyType.ONE_OFF, PolicyType.FROM_COMPLETION)
        return policy.catchup == CatchUp.ONE and policy.total is not None and not is_chain

    def sweep_if_due(self, story, day):
        if story.state.next_due_on and story.state.next_due_on <= day:
            story.sweep(day)


class TestShares:
    @given(policies.goals(), policies.busy_lives)
    def test_give_a_task_to_each_or_to_one(self, goal, life):
        policy, _ = goal
        for _, _, outcome, _ in lived(goal, life):
            accounts = [task.account for task in outcome.made]
            assert set(accounts) <= set(policy.account_ids or (None,))
            if policy.task_distribution_strategy == Sharing.ROUND_ROBIN:
                assert abs(accounts.count(9) - accounts.count(4)) <= 1
