from goals.cards import card_of, cards_of
from goals.models import Goal
from goals.tests.factories import GoalFactory, StepFactory


class TestCards:
    def test_count_stones_and_find_the_next_step_in_one_query(self, goal, django_assert_num_queries):
        StepFactory(goal=goal, task__settled=True)
        StepFactory(goal=goal, task__let_go=True)
        StepFactory(goal=goal, task__title="Write to Noor")
        StepFactory(goal=goal, task__title="Pack")
        StepFactory(goal=GoalFactory(project=goal.project))

        with django_assert_num_queries(1):
            card = card_of(goal)

        assert (card.settled, card.stones, card.next_title) == (1, 3, "Write to Noor")

    def test_keep_each_goal_to_its_own_steps(self, goal, project):
        StepFactory(goal=goal)
        GoalFactory(project=project)

        assert [card.stones for card in cards_of(Goal.objects.newest_first())] == [0, 1]
