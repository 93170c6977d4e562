"""How offers are answered: alice owns, bob and carol are members, mallory is a stranger."""

import pytest

from dueit.core.events.models import AuditEntry
from tasks import actions
from tasks.domain.refusals import MoveConflict, MoveDenied
from tasks.models import Offer
from tasks.tests.factories import TaskFactory
from tasks.tests.hands import hands, states
from tasks.tests.trail import told_of


class TestTaking:
    def test_what_is_offered_is_for_that_person(self, task, alice, bob, carol, noon):
        actions.offer_task(task, bob, by=alice, at=noon)
        with pytest.raises(MoveConflict, match="offered to somebody else"):
            actions.take_task(task, by=carol, at=noon)

        taken = actions.take_task(task, by=bob, at=noon)

        assert (hands(task), states(task)) == ((bob.pk, None), ["taken"])
        assert taken.trace.details["after"] == {"holder": bob.pk, "offer": "taken"}
        assert told_of(task) == ["TaskOffered", "TaskTaken"]

    def test_what_nobody_has_is_for_any_member(self, task, bob, carol, viewer, noon):
        with pytest.raises(MoveDenied):
            actions.take_task(task, by=viewer, at=noon)
        actions.take_task(task, by=bob, at=noon)

        for person, words in ((carol, "Somebody else has taken"), (bob, "with you already")):
            with pytest.raises(MoveConflict, match=words):
                actions.take_task(task, by=person, at=noon)
        assert hands(task) == (bob.pk, None)

    def test_is_for_what_is_open_and_shared(self, project, alice, mine, noon):
        for task in (TaskFactory(project=project, settled=True), TaskFactory(project=mine)):
            with pytest.raises(MoveConflict):
                actions.take_task(task, by=alice, at=noon)


class TestHandingBack:
    def test_an_offer_keeps_the_word_beside_the_trail(self, task, alice, bob, carol, noon):
        actions.offer_task(task, bob, by=alice, at=noon)
        with pytest.raises(MoveConflict, match="isn't with you"):
            actions.hand_back(task, by=carol, at=noon)

        handed = actions.hand_back(task, "no time this week", by=bob, at=noon)

        assert (hands(task), states(task)) == ((None, None), ["handed_back"])
        assert Offer.objects.get().word == handed.trace.remark.text == "no time this week"
        assert not AuditEntry.objects.filter(details__icontains="no time").exists()

    def test_what_one_took_frees_it_and_answers_the_offer(self, task, alice, bob, noon):
        actions.offer_task(task, bob, by=alice, at=noon)
        actions.take_task(task, by=bob, at=noon)

        actions.hand_back(task, "it rains", by=bob, at=noon)

        assert (hands(task), states(task)) == ((None, None), ["handed_back"])
        assert Offer.objects.get().word == "it rains"

    def test_what_one_took_unasked_needs_no_offer(self, task, bob, noon):
        actions.take_task(task, by=bob, at=noon)

        actions.hand_back(task, by=bob, at=noon)

        assert (hands(task), states(task)) == ((None, None), [])
        assert told_of(task) == ["TaskTaken", "TaskReturned"]

    def test_what_somebody_holds_leaves_it_with_them(self, task, bob, carol, noon):
        actions.take_task(task, by=bob, at=noon)
        actions.offer_task(task, carol, by=bob, at=noon)

        actions.hand_back(task, by=carol, at=noon)

        assert hands(task) == (bob.pk, None)

    def test_is_not_for_viewers(self, task, viewer, noon):
        with pytest.raises(MoveDenied):
            actions.hand_back(task, by=viewer, at=noon)


class TestWithdrawing:
    def test_is_for_who_offered_or_an_owner(self, task, alice, bob, carol, viewer, noon):
        for offerer, withdrawer in ((bob, bob), (bob, alice)):
            actions.offer_task(task, carol, by=offerer, at=noon)
            for nobody in (carol, viewer):
                with pytest.raises(MoveDenied):
                    actions.withdraw_offer(task, by=nobody, at=noon)
            actions.withdraw_offer(task, by=withdrawer, at=noon)
            assert hands(task) == (None, None)
        with pytest.raises(MoveConflict, match="no open offer"):
            actions.withdraw_offer(task, by=alice, at=noon)

        assert states(task) == ["withdrawn", "withdrawn"]
