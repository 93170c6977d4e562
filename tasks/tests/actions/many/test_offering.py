"""Offering many tasks: to one member, or shared out among whoever is free."""

import pytest

from tasks import actions
from tasks.actions import do_many
from tasks.domain.refusals import MoveConflict, MoveDenied
from tasks.models import Offer
from tasks.tests.actions.many.conftest import ids
from tasks.tests.factories import NOON, TaskFactory
from tasks.tests.hands import hands, states


class TestToOneMember:
    def test_leaves_what_they_have_or_are_offered_already(self, tasks, alice, bob, carol):
        actions.take_task(tasks[0], by=bob, at=NOON)
        actions.offer_task(tasks[1], bob, by=alice, at=NOON)
        actions.offer_task(tasks[2], carol, by=alice, at=NOON)

        done = do_many(ids(*tasks), "offer", by=alice, at=NOON, to=bob)

        assert done.number == 1
        assert {why: len(titles) for why, titles in done.left.items()} == {"theirs_already": 1, "offered_already": 1}
        assert hands(tasks[2]) == (None, bob.pk)
        assert states(tasks[2]) == ["withdrawn", "open"]

    def test_is_for_one_shared_project(self, tasks, alice, bob, mine, elsewhere):
        for others, code in ([mine, "personal_stays"], [elsewhere, "several_projects"]):
            chosen = [TaskFactory(project=others)] if others == mine else [TaskFactory(project=others), *tasks]
            with pytest.raises(MoveConflict) as refusal:
                do_many(ids(*chosen), "offer", by=alice, at=NOON, to=bob)
            assert refusal.value.code == code

        assert not Offer.objects.exists()

    @pytest.mark.parametrize(("who", "code"), [("mallory", "no_member"), ("viewer", "only_looks")])
    def test_reaches_only_who_can_do_it(self, request, tasks, alice, who, code):
        with pytest.raises(MoveConflict) as refusal:
            do_many(ids(*tasks), "offer", by=alice, at=NOON, to=request.getfixturevalue(who))

        assert refusal.value.code == code

    def test_is_refused_as_a_whole_if_one_is_with_somebody_else(self, tasks, alice, bob, carol):
        actions.take_task(tasks[0], by=carol, at=NOON)

        with pytest.raises(MoveDenied):
            do_many(ids(*tasks), "offer", by=bob, at=NOON, to=alice)

        assert not Offer.objects.filter(to=alice).exists()
        assert do_many(ids(*tasks[1:]), "offer", by=bob, at=NOON, to=alice).number == 2

    def test_is_nothing_for_who_only_looks(self, tasks, alice, viewer):
        with pytest.raises(MoveDenied):
            do_many(ids(*tasks), "offer", by=viewer, at=NOON, to=alice)


class TestToWhoeverIsFree:
    def test_is_shared_out_and_asks_nobody_twice(self, project, alice, bob, carol):
        tasks = TaskFactory.create_batch(4, project=project)
        actions.hand_back(actions.offer_task(tasks[0], bob, by=alice, at=NOON), by=bob, at=NOON)

        done = do_many(ids(*tasks), "offer", by=alice, at=NOON, to=None)

        assert done.number == 4
        people = [hands(task)[1] for task in tasks]
        assert people[0] == carol.pk
        assert sorted(people) == sorted([bob.pk, bob.pk, carol.pk, carol.pk])

    def test_says_where_nobody_but_the_offerer_is_left(self, project, tasks, alice, bob):
        actions.hand_back(actions.offer_task(tasks[0], bob, by=alice, at=NOON), by=bob, at=NOON)

        done = do_many(ids(*tasks), "offer", by=alice, at=NOON, to=None)

        assert (done.number, done.left) == (2, {"nobody_free": [tasks[0].title]})


class TestUndo:
    def test_withdraws_them_and_opens_what_gave_way(self, tasks, alice, bob, carol):
        actions.offer_task(tasks[0], carol, by=alice, at=NOON)
        done = do_many(ids(*tasks), "offer", by=alice, at=NOON, to=bob)
        actions.take_task(tasks[2], by=bob, at=NOON)

        said = actions.undo_many(done.trace, by=alice, at=NOON)

        assert said.words == "2 are back. One has moved on since and stays."
        assert [hands(task) for task in tasks] == [(None, carol.pk), (None, None), (bob.pk, None)]
        assert states(tasks[0]) == ["open", "withdrawn"]
