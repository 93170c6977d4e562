from html import unescape

from goals import actions
from goals.cards import card_of, cards_of
from goals.models import Goal
from goals.tags import tags_for
from goals.tests.factories import NOON, GoalFactory, StepFactory
from goals.tests.rhythms import DAY, daily, repeating, tasks_of
from tasks.actions import move_task
from tasks.looks import Tag
from tasks.rows import row_of
from tasks.tests.factories import TaskFactory


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

        assert [card.stones for card in cards_of(Goal.objects.all())] == [0, 1]

    def test_count_what_came_up_by_itself(self, goal, django_assert_num_queries):
        repeating(goal, daily(catchup_strategy="all"))
        actions.sweep_due(at=NOON + 30 * DAY, force=True)
        first, second, *_ = tasks_of(goal)
        move_task(first, "complete", by=goal.owner, at=NOON)
        move_task(second, "skip", by=goal.owner, at=NOON)

        with django_assert_num_queries(1):
            card = card_of(goal)

        assert (card.settled, card.stones, card.next_title) == (1, 30, goal.title)
        assert card.so_far == "Settled once so far"


class TestTags:
    def test_are_on_what_came_up_by_itself(self, goal):
        repeating(goal)
        [task] = tasks_of(goal)
        step, other = StepFactory(goal=goal).task, TaskFactory(project=goal.project)

        tags = tags_for([task.pk, step.pk, other.pk])

        assert tags == {task.pk: Tag(goal.title, goal.get_absolute_url(), repeats=True), step.pk: tags[step.pk]}
        assert tags_for([task.pk])[task.pk].repeats
        assert not tags[step.pk].repeats

    def test_do_not_repeat_the_words_of_their_row(self, goal):
        named, other = (StepFactory(goal=goal, task__title=title).task for title in (goal.title, "Write to Noor"))

        link = f'<a class="goal-tag" href="{goal.get_absolute_url()}">'
        assert f"{link}Its goal</a>" in row_of(named)
        assert f"{link}{goal.title}</a>" in row_of(other)

    def test_say_that_to_let_go_is_only_not_this_time(self, goal, alice_client):
        repeating(goal)
        [task] = tasks_of(goal)

        card, menu = (
            alice_client.get(f"/tasks/{task.pk}/{name}/", headers={"HX-Request": "true"}).text
            for name in ("live", "menu")
        )

        for shown in (row_of(task), card, menu):
            assert "Not this time" in shown
            assert "Let it go" not in shown

    def test_say_so_when_it_is_done(self, goal, alice_client):
        repeating(goal)
        [task] = tasks_of(goal)

        page = alice_client.post(f"/tasks/{task.pk}/skip/", follow=True).text

        assert f"Not this time: “{task.title}”. The goal goes on." in unescape(page)
        assert "Not this time" in alice_client.get(f"/tasks/{task.pk}/").text
        task.refresh_from_db()
        assert "Not this time</span>" in row_of(task)
