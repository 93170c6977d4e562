"""What people hear of tasks that go from hand to hand."""

from datetime import timedelta

import pytest

from dueit.core.events.undo import undo
from notifications.models import Notification
from tasks import actions
from tasks.domain.roles import Role

A_MINUTE = timedelta(minutes=1)


@pytest.fixture
def offered(task, alice, bob, noon):
    return actions.offer_task(task, bob, by=alice, at=noon)


class TestAnOffer:
    def test_is_told_to_whom_it_is_made(self, offered, alice, bob, carol, told):
        assert told(bob) == ["Write to Noor: Alice offers it to you"]
        assert told(alice) == told(carol) == []
        assert Notification.objects.get().url == offered.get_absolute_url()

    def test_no_longer_holds_once_it_is_withdrawn_or_given_to_another(self, offered, alice, bob, carol, noon, told):
        actions.offer_task(offered, carol, by=alice, at=noon)
        assert (told(bob), len(told(carol))) == ([], 1)

        actions.withdraw_offer(offered, by=alice, at=noon)
        assert told(carol) == []

    def test_comes_and_goes_with_undo(self, offered, alice, bob, carol, noon, told):
        withdrawn = actions.withdraw_offer(offered, by=alice, at=noon).trace
        undo(withdrawn, by=alice, at=noon)
        assert len(told(bob)) == 1

        again = actions.offer_task(offered, carol, by=alice, at=noon).trace
        undo(again, by=alice, at=noon)
        assert (len(told(bob)), told(carol)) == (1, [])

    def test_is_read_by_answering_it(self, offered, bob, noon):
        actions.take_task(offered, by=bob, at=noon)

        assert Notification.objects.get(user=bob).read_at == noon

    def test_goes_with_a_lesser_place_and_comes_with_its_undo(self, offered, project, alice, bob, noon, told):
        [offer] = told(bob)

        trace = actions.give_role(project, bob, Role.VIEWER, by=alice, at=noon)
        assert offer not in told(bob)

        undo(trace, by=alice, at=noon)
        assert offer in told(bob)


class TestAnAnswer:
    def test_is_told_to_who_offered_it(self, offered, alice, bob, noon, told):
        actions.take_task(offered, by=bob, at=noon)
        actions.hand_back(offered, "no time this week", by=bob, at=noon + A_MINUTE)

        assert told(alice) == ["Write to Noor: Bob takes it", "Write to Noor: Bob hands it back"]
        assert Notification.objects.get(kind="handed_back").body == "no time this week"

    def test_is_none_of_the_business_of_who_is_gone(self, task, project, alice, bob, carol, noon, told):
        actions.offer_task(task, carol, by=bob, at=noon)
        actions.leave_project(project, bob, by=bob, at=noon)

        actions.hand_back(task, "something private", by=carol, at=noon + A_MINUTE)

        assert told(bob) == []

    @pytest.mark.parametrize("answer", [actions.take_task, actions.hand_back])
    def test_that_is_taken_back_was_none(self, offered, alice, bob, noon, told, answer):
        entry = answer(offered, by=bob, at=noon).trace

        undo(entry, by=bob, at=noon)

        assert told(alice) == []

    def test_to_nobody_is_told_to_nobody(self, task, alice, bob, noon, told):
        actions.take_task(task, by=bob, at=noon)
        actions.hand_back(task, by=bob, at=noon)

        assert told(alice) == told(bob) == []

    def test_to_oneself_is_told_to_nobody(self, task, alice, noon, told):
        actions.take_task(actions.offer_task(task, alice, by=alice, at=noon), by=alice, at=noon)

        assert told(alice) == []
