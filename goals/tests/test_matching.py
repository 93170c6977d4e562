"""Goals are found by what they say and why."""

import pytest

from goals.models import Goal
from goals.tests.factories import GoalFactory

pytestmark = pytest.mark.django_db


class TestMatching:
    def test_finds_titles_before_reasons(self):
        why = GoalFactory(title="Read more", why="To speak with my neighbours")
        title = GoalFactory(title="Speak Español with neighbours", why="")
        GoalFactory(title="A calm kitchen", why="")

        assert Goal.objects.best("neigh speak") == [title.pk, why.pk]
        assert set(Goal.objects.matching("espanol")) == {title}

    def test_follows_words_that_change(self):
        goal = GoalFactory(title="Read more")

        Goal.objects.filter(pk=goal.pk).update(title="Sing more")

        assert set(Goal.objects.matching("sing")) == {goal}
        assert not Goal.objects.matching("read")
