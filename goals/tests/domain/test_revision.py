import pytest

from goals.domain.plan import Plan, Step
from goals.domain.revision import NoOtherIdea, NoSuchStep, divided, exchanged


def plan_of(*steps):
    return Plan(kind="generic", covers="the whole goal", summary="", steps=steps)


def step(key, title, *, after=(), phase="Begin"):
    return Step(title=title, minutes=10, why="", key=key, depends_on=after, phase=phase)


ZINE = plan_of(step("a", "Draw a poster"), step("b", "Write to Noor", after=("a",)), step("c", "Pack", phase="Day"))


class TestDivided:
    def test_puts_smaller_steps_in_the_place_of_one(self):
        parts = plan_of(step("x", "Find paper"), step("y", "Draw a line", after=("x",)))

        plan = divided(ZINE, "a", parts)

        assert [s.title for s in plan.steps] == ["Find paper", "Draw a line", "Write to Noor", "Pack"]
        assert [s.key for s in plan.steps] == ["a.1", "a.2", "b", "c"]
        assert plan.steps[1].depends_on == ("a.1",)
        assert plan.steps[2].depends_on == ("a.2",)

    def test_keeps_the_step_that_has_no_parts(self):
        assert divided(ZINE, "a", plan_of()) == ZINE

    def test_refuses_a_step_that_is_not_there(self):
        with pytest.raises(NoSuchStep):
            divided(ZINE, "z", plan_of(step("x", "Find paper")))


class TestExchanged:
    def test_takes_an_idea_that_is_not_there_yet(self):
        other = plan_of(step("a", "Draw a big poster"), step("b", "Call the town hall"))

        plan = exchanged(ZINE, "b", other)

        assert [s.title for s in plan.steps] == ["Draw a poster", "Call the town hall", "Pack"]
        assert plan.steps[1].key == "b~1"
        assert plan.steps[1].depends_on == ("a",)

    def test_prefers_an_idea_for_the_same_part_of_the_way(self):
        other = plan_of(step("a", "Call the town hall"), step("b", "Bring water", phase="Day"))

        assert exchanged(ZINE, "c", other).steps[2].title == "Bring water"

    def test_says_so_when_there_is_none(self):
        with pytest.raises(NoOtherIdea):
            exchanged(ZINE, "b", ZINE)
