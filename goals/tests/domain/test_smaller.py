from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from goals.domain.levels import LEVELS, smaller_than
from goals.domain.planner import plan, smaller
from goals.domain.planner.words import alike

TODAY = date(2026, 11, 20)


def titles(made):
    return [step.title for step in made.steps]


class TestSmaller:
    def test_falls_into_the_pieces_written_for_a_step(self):
        step = plan("Learn Spanish", level=3, today=TODAY).steps[1]

        made = smaller(step.title, minutes=step.minutes, level=3, today=TODAY, goal="Learn Spanish")

        assert titles(made) == [
            "Look at two beginner courses for Spanish",
            "Choose one course and save it",
            "Go through the first lesson",
        ]

    def test_falls_into_the_main_steps_of_a_task_that_is_a_small_goal(self):
        made = smaller("Cancel my gym membership", minutes=15, level=3, today=TODAY)

        assert titles(made)[0] == "Find the contract or the last bill for your gym membership"
        assert made.minutes <= 20

    def test_goes_by_the_verb_of_any_other_step(self):
        made = smaller("Draw a one-colour poster", minutes=60, level=3, today=TODAY, goal="Spring zine fair")

        assert titles(made)[0] == "Look at the one-colour poster and write down what is needed"

    @given(
        title=st.one_of(
            st.text(max_size=300), st.sampled_from(["Write the report", "Call Ana", "dentist", "Buy milk"])
        ),
        minutes=st.one_of(st.none(), st.integers(0, 2000)),
        level=st.sampled_from(sorted(LEVELS)),
        goal=st.sampled_from(["", "Spring zine fair", "Learn Spanish"]),
    )
    def test_gives_two_to_five_steps_for_any_text(self, title, minutes, level, goal):
        made = smaller(title, minutes=minutes, level=level, today=TODAY, goal=goal)

        assert 2 <= len(made.steps) <= 5
        assert all(1 <= step.minutes <= smaller_than(level).minutes[1] for step in made.steps)
        assert all(title[0].isupper() and len(title) <= 120 and title.isprintable() for title in titles(made))
        assert not any(alike(*pair) for pair in zip(titles(made), titles(made)[1:], strict=False))
