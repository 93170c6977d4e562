"""What people hear of offers whose task is settled, or goes on as another one."""

import pytest

from dueit.core.events.undo import undo
from notifications.models import Notification
from tasks import actions
from tasks.tests.factories import TaskFactory

OFFER = "{}: Alice offers it to you".format


@pytest.fixture
def tasks(project, alice, bob, noon):
    found = [TaskFactory(project=project, author=alice, title=title) for title in ("Fold", "Print")]
    return [actions.offer_task(task, bob, by=alice, at=noon) for task in found]


def do(deed, tasks, by, at, **how):
    return actions.do_many([task.pk for task in tasks], deed, by=by, at=at, **how)


class TestAnOfferOfWhatIsSettled:
    @pytest.mark.parametrize("move", ["complete", "skip"])
    def test_no_longer_holds_until_that_is_taken_back(self, tasks, alice, bob, noon, told, move):
        settled = actions.move_task(tasks[0], move, by=alice, at=noon)
        assert told(bob) == [OFFER("Print")]

        undo(settled.trace, by=alice, at=noon)
        assert told(bob) == [OFFER("Fold"), OFFER("Print")]

    def test_holds_while_somebody_is_at_it(self, tasks, alice, bob, noon, told):
        actions.move_task(tasks[0], "start", by=alice, at=noon)

        assert told(bob) == [OFFER("Fold"), OFFER("Print")]

    def test_no_longer_holds_of_many_until_that_is_taken_back(self, tasks, alice, bob, noon, told):
        done = do("skip", tasks, alice, noon)
        assert told(bob) == []

        undo(done.trace, by=alice, at=noon)
        assert told(bob) == [OFFER("Fold"), OFFER("Print")]

    def test_no_longer_holds_in_smaller_steps(self, tasks, alice, bob, noon, told):
        parts = actions.break_down(tasks[0], [actions.NewTask(title="Find a pen")], by=alice, at=noon)
        assert told(bob) == [OFFER("Print")]

        undo(parts[0].trace, by=alice, at=noon)
        assert told(bob) == [OFFER("Fold"), OFFER("Print")]


class TestAnOfferOfAFreshStart:
    def test_is_told_instead_of_the_old_one(self, tasks, alice, bob, noon, told):
        fresh = actions.start_afresh(tasks[0], actions.NewTask(title="Fold it"), by=alice, at=noon)
        assert told(bob) == [OFFER("Print"), OFFER("Fold it")]
        assert Notification.objects.visible_to(bob).last().url == fresh.get_absolute_url()

        undo(fresh.trace, by=alice, at=noon)
        assert told(bob) == [OFFER("Fold"), OFFER("Print")]

    def test_is_told_of_many_and_taken_back(self, tasks, alice, bob, noon, told):
        done = do("afresh", tasks, alice, noon, day=alice.today(noon))
        urls = {notice.url for notice in Notification.objects.visible_to(bob)}
        assert told(bob) == [OFFER("Fold"), OFFER("Print")]
        assert urls.isdisjoint(task.get_absolute_url() for task in tasks)

        undo(done.trace, by=alice, at=noon)
        assert {notice.url for notice in Notification.objects.visible_to(bob)} == {
            task.get_absolute_url() for task in tasks
        }

    def test_of_what_was_settled_stays_silent_when_it_is_taken_back(self, tasks, alice, bob, noon, told):
        actions.move_task(tasks[0], "skip", by=alice, at=noon)
        fresh = actions.start_afresh(tasks[0], actions.NewTask(title="Fold it"), by=alice, at=noon)

        undo(fresh.trace, by=alice, at=noon)

        assert told(bob) == [OFFER("Print")]

    def test_is_not_told_to_who_starts_it(self, tasks, bob, noon, told):
        actions.start_afresh(tasks[0], actions.NewTask(title="Fold it"), by=bob, at=noon)

        assert told(bob) == [OFFER("Print")]
