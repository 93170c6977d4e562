"""Offers: alice owns, bob and carol are members, mallory is a stranger."""

import pytest
from django.db import IntegrityError, transaction

from accounts.tests.factories import UserFactory
from tasks import actions
from tasks.domain.refusals import MoveConflict, MoveDenied
from tasks.models import Offer
from tasks.tests.factories import TaskFactory
from tasks.tests.hands import hands, states
from tasks.tests.trail import told_of


class TestOffering:
    def test_leaves_it_to_the_person(self, task, alice, bob, noon):
        offered = actions.offer_task(task, bob, by=alice, at=noon)

        assert hands(task) == (None, bob.pk)
        assert offered.version == task.version + 1
        assert told_of(task) == ["TaskOffered"]

    @pytest.mark.parametrize(
        ("who", "code"), [("mallory", "no_member"), ("viewer", "only_looks"), ("left", "no_member")]
    )
    def test_reaches_only_members_who_can_do_it(self, request, task, project, alice, bob, carol, noon, who, code):
        actions.leave_project(project, carol, by=carol, at=noon)
        to = carol if who == "left" else request.getfixturevalue(who)

        with pytest.raises(MoveConflict) as refusal:
            actions.offer_task(task, to, by=alice, at=noon)

        assert refusal.value.code == code
        actions.offer_task(task, bob, by=alice, at=noon)
        assert hands(task) == (None, bob.pk)

    def test_is_for_members(self, task, alice, bob, viewer, noon):
        for nobody in (viewer, UserFactory()):
            with pytest.raises(MoveDenied):
                actions.offer_task(task, alice, by=nobody, at=noon)
            with pytest.raises(MoveDenied):
                actions.offer_to_whoever_is_free(task, by=nobody, at=noon)

        assert actions.offer_task(task, alice, by=bob, at=noon).trace

    def test_is_for_what_is_open_and_shared(self, project, alice, bob, mine, noon):
        for where in ({"project": project, "settled": True}, {"project": project, "let_go": True}, {"project": mine}):
            with pytest.raises(MoveConflict):
                actions.offer_task(TaskFactory(**where), bob, by=alice, at=noon)
            with pytest.raises(MoveConflict):
                actions.offer_to_whoever_is_free(TaskFactory(**where), by=alice, at=noon)

        assert not Offer.objects.exists()

    def test_again_replaces_what_is_open_and_the_same_twice_changes_nothing(self, task, alice, bob, carol, noon):
        for to in (bob, bob, carol):
            actions.offer_task(task, to, by=alice, at=noon)

        assert states(task) == ["withdrawn", "open"]
        assert hands(task) == (None, carol.pk)
        assert told_of(task) == ["TaskOffered", "TaskOffered"]

    def test_of_what_somebody_has_is_for_them_or_an_owner(self, task, alice, bob, carol, noon):
        actions.take_task(task, by=bob, at=noon)
        with pytest.raises(MoveDenied):
            actions.offer_task(task, carol, by=carol, at=noon)
        with pytest.raises(MoveConflict, match="with them already"):
            actions.offer_task(task, bob, by=alice, at=noon)

        actions.offer_task(task, carol, by=bob, at=noon)
        assert hands(task) == (bob.pk, carol.pk)
        actions.take_task(task, by=carol, at=noon)
        assert hands(task) == (carol.pk, None)
        actions.offer_task(task, bob, by=alice, at=noon)
        assert hands(task) == (carol.pk, bob.pk)

    def test_twice_at_once_is_more_than_the_database_takes(self, task, alice, bob, noon):
        actions.offer_task(task, bob, by=alice, at=noon)

        with pytest.raises(IntegrityError), transaction.atomic():
            Offer.objects.create(task=task, to=alice, by=alice, offered_at=noon)


class TestOfferingToWhoeverIsFree:
    def test_goes_round_the_members_by_when_they_joined(self, project, alice, bob, carol, viewer, noon):
        tasks = TaskFactory.create_batch(4, project=project)

        for task in tasks:
            actions.offer_to_whoever_is_free(task, by=alice, at=noon)

        assert [hands(task)[1] for task in tasks] == [bob.pk, carol.pk, bob.pk, carol.pk]

    def test_counts_what_one_was_offered_by_name(self, project, alice, bob, carol, noon):
        first, second = TaskFactory.create_batch(2, project=project)
        actions.offer_task(first, bob, by=alice, at=noon)

        actions.offer_to_whoever_is_free(second, by=alice, at=noon)

        assert hands(second) == (None, carol.pk)

    def test_asks_nobody_twice_for_the_same_task_and_never_the_offerer(self, task, alice, bob, carol, noon):
        for person in (bob, carol):
            actions.offer_to_whoever_is_free(task, by=alice, at=noon)
            actions.hand_back(task, by=person, at=noon)
        with pytest.raises(MoveConflict, match="Nobody else is free"):
            actions.offer_to_whoever_is_free(task, by=alice, at=noon)
        assert hands(task) == (None, None)

        actions.offer_to_whoever_is_free(task, by=bob, at=noon)
        assert hands(task) == (None, alice.pk)

    def test_passes_over_who_has_it(self, task, alice, bob, carol, noon):
        actions.take_task(task, by=bob, at=noon)

        actions.offer_to_whoever_is_free(task, by=alice, at=noon)

        assert hands(task) == (bob.pk, carol.pk)
