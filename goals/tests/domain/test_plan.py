import json

from goals.domain.levels import LEVELS, smaller_than
from goals.domain.plan import Plan, Rhythm, Step


class TestPlan:
    def test_survives_being_stored(self):
        plan = Plan(
            kind="learn",
            covers="This covers a first round.",
            summary="Two steps.",
            steps=(
                Step("Pick a course", 20, "One is enough.", "s1", first_move="Sit down."),
                Step("Do lesson one", 15, "A start.", "s2", depends_on=("s1",), phase="Begin"),
            ),
            rhythm=Rhythm("Practise", "week", 3, 20),
            likely=("learn", "read", "exam"),
            notes=("English only.",),
        )

        stored = json.loads(json.dumps(plan.to_json()))

        assert Plan.from_json(stored) == plan

    def test_adds_up_its_minutes(self):
        steps = (Step("Sweep", 5, "", "s1"), Step("Mop", 10, "", "s2"))

        assert Plan(kind="clean", covers="", summary="", steps=steps).minutes == 15


class TestLevels:
    def test_get_smaller_one_after_the_other(self):
        longest = [level.minutes[1] for level in LEVELS.values()]

        assert longest == sorted(longest, reverse=True)
        assert [level.number for level in LEVELS.values()] == [1, 2, 3, 4, 5]

    def test_clamp_minutes_into_their_bounds(self):
        assert [LEVELS[3].clamp(minutes) for minutes in (0, 20, 300)] == [5, 20, 45]

    def test_end_at_the_smallest(self):
        assert (smaller_than(3).number, smaller_than(5).number) == (4, 5)
