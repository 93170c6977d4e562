"""Each step of an offer can be taken back, as long as nothing else has become of it."""

from functools import partial

import pytest

from dueit.core.events import undo
from dueit.core.events.undo import CannotUndo
from tasks import actions
from tasks.domain.refusals import MoveDenied
from tasks.domain.roles import Role
from tasks.models import Membership, Offer, Remark
from tasks.tests.hands import hands


class TestUndo:
    def test_gives_each_step_back(self, task, alice, bob, carol, noon):
        steps = [
            (alice, partial(actions.offer_task, task, bob)),
            (alice, partial(actions.offer_task, task, carol)),
            (alice, partial(actions.withdraw_offer, task)),
            (alice, partial(actions.offer_task, task, bob)),
            (bob, partial(actions.take_task, task)),
            (bob, partial(actions.hand_back, task, "no time")),
            (carol, partial(actions.take_task, task)),
            (carol, partial(actions.hand_back, task)),
        ]
        for person, step in steps:
            before = hands(task)
            done = step(by=person, at=noon)
            after = hands(task)

            undo.undo(done.trace, by=person, at=noon)

            assert (step.func.__name__, hands(task)) == (step.func.__name__, before)
            assert not Remark.objects.exists()
            assert not Offer.objects.exclude(word="").exists()
            step(by=person, at=noon)
            assert hands(task) == after
            Remark.objects.all().delete()
            Offer.objects.filter(state="handed_back").update(word="")

    def test_of_an_offer_stays_once_it_is_answered(self, task, alice, bob, noon):
        offered = actions.offer_task(task, bob, by=alice, at=noon)
        actions.take_task(task, by=bob, at=noon)

        with pytest.raises(CannotUndo, match="Something else"):
            undo.undo(offered.trace, by=alice, at=noon)

        assert hands(task) == (bob.pk, None)

    def test_never_offers_twice_nor_what_is_settled(self, task, alice, bob, carol, noon):
        actions.offer_task(task, bob, by=alice, at=noon)
        withdrawn = actions.withdraw_offer(task, by=alice, at=noon)
        actions.offer_task(task, carol, by=alice, at=noon)

        with pytest.raises(CannotUndo):
            undo.undo(withdrawn.trace, by=alice, at=noon)

        actions.withdraw_offer(task, by=alice, at=noon)
        actions.move_task(task, "complete", by=alice, at=noon)
        with pytest.raises(CannotUndo):
            undo.undo(withdrawn.trace, by=alice, at=noon)

    def test_gives_nothing_to_somebody_who_left(self, task, project, alice, bob, noon):
        actions.offer_task(task, bob, by=alice, at=noon)
        withdrawn = actions.withdraw_offer(task, by=alice, at=noon)
        actions.leave_project(project, bob, by=bob, at=noon)

        with pytest.raises(CannotUndo, match="aren't here"):
            undo.undo(withdrawn.trace, by=alice, at=noon)

        assert hands(task) == (None, None)

    def test_opens_no_earlier_offer_to_somebody_who_left(self, task, project, alice, bob, carol, noon):
        actions.offer_task(task, bob, by=alice, at=noon)
        offered = actions.offer_task(task, carol, by=alice, at=noon)
        actions.leave_project(project, bob, by=bob, at=noon)

        undo.undo(offered.trace, by=alice, at=noon)

        assert hands(task) == (None, None)

    def test_is_for_members(self, task, project, bob, noon):
        taken = actions.take_task(task, by=bob, at=noon)
        Membership.objects.filter(user=bob).update(role=Role.VIEWER)

        with pytest.raises(MoveDenied):
            undo.undo(taken.trace, by=bob, at=noon)
