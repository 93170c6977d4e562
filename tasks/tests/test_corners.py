"""What people can do at once about a task that they were told of."""

import pytest
from django.utils import timezone

from accounts.tests.factories import UserFactory
from tasks import actions
from tasks.corners import beside_notices
from tasks.tests.factories import TaskFactory

SETTLE, TAKE = "Settle", "Take it"


@pytest.fixture
def beside(task):
    def drawn(user):
        return str(beside_notices([task.pk], user).get(task.pk, ""))

    return drawn


class TestBesideNotices:
    def test_is_what_one_can_do_with_what_is_at_hand(self, beside, task, alice, viewer):
        for label in (SETTLE, "Not today", "Let it go"):
            assert label in beside(alice)
        assert f'id="doors-{task.pk}"' in beside(alice)
        assert beside(viewer) == beside(UserFactory()) == ""

    def test_is_an_answer_to_an_offer(self, beside, task, alice, bob, noon):
        actions.offer_task(task, bob, by=alice, at=noon)

        assert TAKE in beside(bob)
        assert SETTLE not in beside(bob)
        assert beside(alice) == ""

    def test_is_nothing_for_what_somebody_else_has_or_what_is_settled(self, beside, task, alice, bob, noon):
        actions.take_task(task, by=bob, at=noon)
        assert (SETTLE in beside(bob), beside(alice)) == (True, "")

        actions.move_task(task, "complete", by=bob, at=timezone.now())
        assert beside(bob) == ""

    def test_is_nothing_where_the_project_is_put_away(self, beside, task, project, alice, noon):
        actions.archive_project(project, by=alice, at=noon)

        assert beside(alice) == ""

    def test_costs_the_same_for_one_and_for_many(self, project, task, alice, django_assert_num_queries):
        for number in (1, 30):
            tasks = [task, *(TaskFactory(project=project) for _ in range(number - 1))]
            with django_assert_num_queries(2):
                assert len(beside_notices([one.pk for one in tasks], alice)) == number
