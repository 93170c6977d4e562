"""What happens to goals is a part of the story of their project."""

import pytest
from django.conf import settings
from django.utils.html import strip_tags
from django.utils.module_loading import import_string

from goals.actions import ask_for_steps, end_goal, say_goal
from goals.domain.standing import GoalState
from goals.tests.factories import GoalFactory
from goals.tests.rhythms import repeating
from tasks.actions import move_task
from tasks.tests.factories import NOON, TaskFactory


@pytest.fixture
def story(project, alice_client):
    return lambda: strip_tags(alice_client.get(f"{project.get_absolute_url()}activity/").text)


class TestTheStory:
    def test_tells_what_became_of_goals(self, project, bob, story):
        for state in (GoalState.REACHED, GoalState.LET_GO):
            end_goal(say_goal(project, f"Hold {state}", by=bob, at=NOON), state, by=bob, at=NOON)

        told = ("Bob reached “Hold reached”", "Bob let “Hold let_go” go", "Bob put “Hold reached” into words")
        assert [sentence for sentence in told if sentence not in story()] == []

    def test_leaves_out_what_is_somebodys_own_business(self, project, bob, story):
        ask_for_steps(say_goal(project, "Hold a fair", by=bob, at=NOON), 3, by=bob, at=NOON)

        assert ("put “Hold a fair” into words" in story(), "Asked for steps" in story()) == (True, False)

    def test_never_calls_it_letting_go_that_comes_up_again(self, project, bob, story):
        goal = GoalFactory(project=project, owner=bob)
        repeating(goal)
        for task in (goal.occurrences.first().task, TaskFactory(project=project, title="Fold")):
            move_task(task, "skip", by=bob, at=NOON)

        assert "Bob let “Fold” go" in story()
        assert f"Bob left “{goal.occurrences.first().task.title}” be this time" in story()


def test_whatever_has_a_sentence_has_words_for_the_log_of_one_thing_too():
    sentences, words = map(import_string, (settings.EVENT_SENTENCES, settings.EVENT_WORDS))

    assert sentences.keys() <= words.keys()
