from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goals.domain.levels import LEVELS
from goals.domain.planner import KINDS, plan
from goals.domain.planner.words import alike
from goals.tests.domain.goals_held_out import HELD_OUT
from goals.tests.domain.goals_typed import TYPED

TODAY = date(2026, 11, 20)


def table(text):
    return [(goal, kinds.split()) for goal, kinds in (line.split(" => ") for line in text.strip().splitlines())]


def titles(made):
    return [step.title for step in made.steps]


class TestKind:
    @pytest.mark.parametrize(("goal", "kinds"), table(TYPED))
    def test_is_what_the_person_meant(self, goal, kinds):
        assert plan(goal, level=3, today=TODAY).kind in kinds

    def test_is_right_for_nine_of_ten_goals_never_tuned_on(self):
        goals = table(HELD_OUT)

        right = [goal for goal, kinds in goals if plan(goal, level=3, today=TODAY).kind in kinds]

        assert 10 * len(right) >= 9 * len(goals)

    def test_follows_the_verb_rather_than_the_noun(self):
        kinds = [
            plan(goal, level=3, today=TODAY).kind for goal in ("Paint the living room", "Cancel my gym membership")
        ]

        assert kinds == ["fix", "paperwork"]

    def test_can_be_chosen_by_hand(self):
        made = plan("Spanish", level=3, today=TODAY, kind="trip")

        assert made.kind == "trip"
        assert made.likely[0] == "trip"

    def test_offers_three_others_beside_the_general_one(self):
        for kind in KINDS:
            likely = plan("chess", level=3, today=TODAY, kind=kind).likely

            assert len(set(likely)) == 3
            assert set(likely) <= set(KINDS) - {"generic"}


class TestPlan:
    def test_uses_the_words_of_the_goal(self):
        made = plan("Declutter the garage", level=3, today=TODAY)

        assert titles(made)[0] == "Split the garage into four or five parts and write them down"

    def test_knows_a_place_that_is_written_small(self):
        made = plan("plan our honeymoon in bali", level=3, today=TODAY)

        assert "Check passports and entry rules for Bali" in titles(made)

    def test_does_not_invest_an_emergency(self):
        made = plan("Build up my emergency funds", level=3, today=TODAY)

        assert titles(made)[0] == "Download last month's statement and mark the ten largest items"

    def test_says_the_pace_of_an_amount(self):
        made = plan("Write 50,000 words in 41 days", level=3, today=TODAY)

        assert made.pace.startswith("50,000 words in 41 days is about 1,220 words a day.")

    def test_says_the_monthly_share_of_a_sum(self):
        made = plan("Save 3000 euro in 6 months", level=3, today=TODAY)

        assert made.pace.startswith("€3,000 in 6 months is about €500 a month.")

    def test_spreads_books_over_days(self):
        made = plan("read 12 books this year", level=3, today=date(2026, 1, 1))

        assert made.pace.startswith("12 books in 364 days is about one book every 30 days.")

    def test_leaves_out_what_exists_already(self):
        first = plan("Declutter the garage", level=3, today=TODAY)

        second = plan("Declutter the garage", level=3, today=TODAY, existing=titles(first)[:2])

        assert titles(second) == titles(first)[2:]

    def test_keeps_to_the_words_of_someone_for_someone(self):
        made = plan("Renew my passport", level=3, today=TODAY)

        assert "your passport" in titles(made)[0]

    def test_says_so_when_a_goal_is_not_in_english(self):
        made = plan("Ich möchte mehr lesen", level=3, today=TODAY)

        assert made.kind == "generic"
        assert "English" in made.notes[0]
        assert not any("lesen" in title for title in titles(made))

    def test_takes_the_first_of_several_goals(self):
        made = plan("Clean the kitchen, call mum and buy milk", level=3, today=TODAY)

        assert made.kind == "clean"
        assert made.question == "This looks like three goals. These steps are for the first one."

    def test_turns_harm_into_something_decent(self):
        made = plan("hurt my neighbour", level=3, today=TODAY)

        assert made.refused
        assert made.notes[0].startswith("I can't help with hurting anyone.")
        assert made.steps
        assert "neighbour" not in " ".join(titles(made))

    def test_does_not_pretend_to_fix_a_crisis(self):
        made = plan("I want to die", level=5, today=TODAY)

        assert made.steps == ()
        assert "emergency number" in " ".join(made.notes)
        assert made.question

    def test_becomes_a_rhythm_when_it_repeats(self):
        made = plan("go to the gym three times a week", level=3, today=TODAY)

        assert (made.rhythm.title, made.rhythm.every, made.rhythm.times) == ("Go to the gym", "week", 3)

    def test_starts_with_a_small_movement(self):
        for level in LEVELS:
            made = plan("Learn Spanish", level=level, today=TODAY)

            assert made.steps[0].first_move
            assert made.steps[0].depends_on == ()
            assert made.steps[1].depends_on == ("s1",)

    @pytest.mark.parametrize("level", LEVELS)
    def test_covers_what_it_says(self, level):
        assert plan("Learn Spanish", level=level, today=TODAY).covers.startswith("This covers ")


class TestAnyText:
    @given(
        text=st.one_of(
            st.text(max_size=700),
            st.sampled_from([goal for goal, _ in table(TYPED)]),
            st.lists(st.sampled_from(" ".join(goal for goal, _ in table(TYPED)).split()), max_size=12).map(" ".join),
        ),
        level=st.sampled_from(sorted(LEVELS)),
        kind=st.sampled_from([None, *KINDS]),
        minutes_per_day=st.integers(1, 600),
    )
    def test_gives_steps_within_the_bounds_of_the_level(self, text, level, kind, minutes_per_day):
        made = plan(text, level=level, today=TODAY, kind=kind, minutes_per_day=minutes_per_day)

        assert made == plan(text, level=level, today=TODAY, kind=kind, minutes_per_day=minutes_per_day)
        if made.kind != "care":
            check(made, LEVELS[level])
            assert "day" not in (made.pace or "") or made.minutes > minutes_per_day or " is about " in made.pace

    @pytest.mark.parametrize("kind", KINDS)
    @pytest.mark.parametrize("level", LEVELS)
    def test_finds_enough_steps_for_every_goal_and_kind(self, kind, level):
        for goal, _ in table(TYPED)[::8]:
            check(plan(goal, level=level, today=TODAY, kind=kind), LEVELS[level])


def check(made, level):
    low, high = level.minutes
    assert level.steps[0] <= len(made.steps) <= level.steps[1]
    assert all(low <= step.minutes <= high for step in made.steps)
    assert made.steps[0].minutes <= level.first_step
    for number, title in enumerate(titles(made)):
        check_title(title)
        assert not any(alike(title, earlier) for earlier in titles(made)[:number])


def check_title(title):
    assert title == " ".join(title.split())
    assert title[0].isupper()
    assert len(title) <= 120
    assert title.isprintable()
    assert not set("{}<>") & set(title)
