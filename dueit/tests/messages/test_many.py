"""What people hear of what is done with many tasks at once."""

from datetime import timedelta

import pytest

from dueit.core.events.undo import undo
from notifications.actions import deliver_next
from notifications.tests.conftest import push
from tasks import actions
from tasks.tests.factories import MembershipFactory, ProjectFactory, TaskFactory

__all__ = ["push"]
MINUTE = timedelta(minutes=1)


@pytest.fixture
def tasks(project, alice):
    return [TaskFactory(project=project, author=alice, title=title) for title in ("Fold", "Print")]


def do(deed, tasks, by, at, **how):
    return actions.do_many([task.pk for task in tasks], deed, by=by, at=at, **how)


class TestMany:
    def test_that_are_offered_are_told_and_taken_back(self, tasks, alice, bob, carol, noon, told):
        actions.offer_task(tasks[0], carol, by=alice, at=noon)
        done = do("offer", tasks, alice, noon, to=bob)
        assert told(bob) == ["Fold: Alice offers it to you", "Print: Alice offers it to you"]
        assert told(carol) == []

        undo(done.trace, by=alice, at=noon)
        assert (told(bob), told(carol)) == ([], ["Fold: Alice offers it to you"])

    def test_that_are_carried_are_known_only_where_they_are(self, tasks, alice, bob, carol, noon, told):
        elsewhere = ProjectFactory()
        for person in (alice, carol):
            MembershipFactory(project=elsewhere, user=person)
        actions.write_comment(tasks[0], "Hm, @bob and @carol", by=alice, at=noon)
        actions.offer_task(tasks[1], carol, by=alice, at=noon)
        done = do("carry", tasks, alice, noon, to=elsewhere)
        mention = "Fold: Alice mentioned you in a comment"
        assert (told(bob), told(carol)) == ([], [mention])

        actions.leave_project(elsewhere, carol, by=carol, at=noon)
        assert told(carol) == []

        undo(done.trace, by=alice, at=noon)
        assert told(bob) == [mention]

    def test_that_are_carried_back_are_told_of_after_all(self, tasks, alice, bob, noon, push):
        elsewhere = MembershipFactory(project=ProjectFactory(), user=alice).project
        actions.write_comment(tasks[0], "Hm, @bob", by=alice, at=noon)
        done = do("carry", tasks, alice, noon, to=elsewhere)
        deliver_next(at=noon)
        undo(done.trace, by=alice, at=noon + MINUTE)

        assert deliver_next(at=noon + MINUTE).made_at == noon + MINUTE
        assert push.sent == [["Alice mentioned you in a comment"]]
