from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.domain.offers import ANSWERS, Hands, OfferState, Turn, answered, check_deed, deeds, next_in_turn
from tasks.domain.refusals import MoveConflict, MoveDenied
from tasks.domain.roles import Role

ME, BOB, CAROL = 1, 2, 3


class TestAnswers:
    @pytest.mark.parametrize("state", OfferState)
    @pytest.mark.parametrize("answer", ANSWERS)
    def test_lead_from_their_states_only(self, answer, state):
        sources, target = ANSWERS[answer]
        if state in sources:
            assert answered(answer, state) is target
        else:
            with pytest.raises(MoveConflict):
                answered(answer, state)

    def test_only_what_is_open_can_be_taken_and_what_is_taken_only_handed_back(self):
        assert {name for name in ANSWERS if OfferState.TAKEN in ANSWERS[name].sources} == {"hand_back"}
        assert {name for name in ANSWERS if OfferState.OPEN in ANSWERS[name].sources} == set(ANSWERS)


class TestDeeds:
    @pytest.mark.parametrize(
        ("hands", "role", "possible"),
        [
            (Hands(), Role.MEMBER, ["take", "offer"]),
            (Hands(), Role.VIEWER, []),
            (Hands(holder=ME), Role.ASSIGNEE, ["hand_back", "offer"]),
            (Hands(holder=BOB), Role.MEMBER, []),
            (Hands(holder=BOB), Role.OWNER, ["offer"]),
            (Hands(to=ME, by=BOB), Role.MEMBER, ["take", "hand_back"]),
            (Hands(to=ME, by=BOB), Role.VIEWER, []),
            (Hands(to=BOB, by=ME), Role.MEMBER, ["offer", "withdraw"]),
            (Hands(to=BOB, by=CAROL), Role.MEMBER, []),
            (Hands(to=BOB, by=CAROL), Role.OWNER, ["offer", "withdraw"]),
            (Hands(to=BOB, by=None), Role.MEMBER, []),
            (Hands(holder=ME, to=BOB, by=CAROL), Role.ASSIGNEE, ["hand_back", "offer", "withdraw"]),
            (Hands(holder=BOB, to=CAROL, by=ME), Role.MEMBER, []),
            (Hands(holder=BOB, to=ME, by=BOB), Role.MEMBER, ["take", "hand_back"]),
        ],
    )
    def test_are_those_that_fit(self, hands, role, possible):
        assert deeds(hands, me=ME, role=role) == possible

    @pytest.mark.parametrize(
        ("deed", "hands", "code"),
        [
            ("take", Hands(holder=BOB), "taken"),
            ("take", Hands(holder=ME), "yours_already"),
            ("take", Hands(to=BOB, by=ME), "offered_elsewhere"),
            ("hand_back", Hands(), "not_with_you"),
            ("withdraw", Hands(holder=ME), "nothing_offered"),
        ],
    )
    def test_that_come_too_soon_or_second_are_refused_kindly(self, deed, hands, code):
        with pytest.raises(MoveConflict) as refusal:
            check_deed(deed, hands, me=ME, role=Role.MEMBER)

        assert refusal.value.code == code

    @pytest.mark.parametrize("deed", ["offer", "withdraw"])
    def test_with_what_others_hold_or_offered_are_denied(self, deed):
        for hands in (Hands(holder=BOB, to=CAROL, by=BOB), Hands(to=CAROL, by=BOB)):
            with pytest.raises(MoveDenied):
                check_deed(deed, hands, me=ME, role=Role.MEMBER)


def asked(people, offers, *, offerer=0, busy=()):
    """Whom so many offers reach, one after another."""
    last = dict.fromkeys(people, 0)
    for number in range(1, offers + 1):
        to = next_in_turn([Turn(person, last[person]) for person in people], offerer=offerer, busy=busy)
        last[to] = number
        yield to


class TestTurns:
    @given(st.integers(1, 7), st.integers(0, 40))
    def test_go_round_so_that_nobody_is_asked_twice_before_everybody_once(self, count, offers):
        people = range(1, count + 1)

        reached = list(asked(people, offers))

        times = [reached.count(person) for person in people]
        assert max(times) - min(times) <= 1
        assert count == 1 or all(one != other for one, other in pairwise(reached))

    def test_begin_with_whoever_joined_first_and_go_on_with_whoever_was_asked_longest_ago(self):
        assert next_in_turn([Turn(BOB, 0), Turn(CAROL, 0)], offerer=ME) == BOB
        assert next_in_turn([Turn(BOB, 9), Turn(CAROL, 8)], offerer=ME) == CAROL

    def test_never_reach_the_offerer(self):
        turns = [Turn(ME, 0), Turn(BOB, 7)]

        assert next_in_turn(turns, offerer=ME) == BOB
        assert next_in_turn(turns, offerer=ME, busy=[BOB]) is None
        assert next_in_turn([], offerer=ME) is None
