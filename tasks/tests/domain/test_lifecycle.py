import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.domain import lifecycle
from tasks.domain.lifecycle import MOVES, OPEN, SETTLED, STATE_WORDS, Reason, Settlement, State
from tasks.domain.refusals import MESSAGES, IllegalMove, MoveConflict, MoveDenied
from tasks.domain.roles import Role

states, roles, moves = st.sampled_from(State), st.sampled_from(Role), st.sampled_from([*MOVES, "postpone"])
PEOPLE = [Role.OWNER, Role.MEMBER, Role.ASSIGNEE]


def refusal_of(call, *args, **kwargs):
    with pytest.raises(IllegalMove) as refused:
        call(*args, **kwargs)
    return refused.value


class TestApply:
    @pytest.mark.parametrize("actor", PEOPLE)
    @pytest.mark.parametrize(
        ("move", "before", "after"),
        [
            ("start", State.WAITING, State.IN_PROGRESS),
            ("put_back", State.IN_PROGRESS, State.WAITING),
            ("complete", State.WAITING, State.COMPLETED),
            ("complete", State.IN_PROGRESS, State.COMPLETED),
            ("skip", State.WAITING, State.SKIPPED),
            ("skip", State.IN_PROGRESS, State.SKIPPED),
        ],
    )
    def test_moves_a_task_through_its_life(self, move, before, after, actor):
        assert lifecycle.apply(move, before, actor=actor) is after

    @pytest.mark.parametrize(("move", "target"), [(name, move.target) for name, move in MOVES.items()])
    def test_does_nothing_the_second_time(self, move, target):
        actor = Role.SYSTEM if move == "auto_skip" else Role.OWNER

        assert lifecycle.apply(move, target, actor=actor, reason=Reason.FADED) is target

    @pytest.mark.parametrize("state", sorted(SETTLED))
    @pytest.mark.parametrize("move", ["start", "put_back", "complete", "skip", "fail"])
    def test_leaves_what_is_settled(self, move, state):
        if MOVES[move].target is state:
            return

        refusal = refusal_of(lifecycle.apply, move, state, actor=Role.OWNER)

        assert isinstance(refusal, MoveConflict)
        assert refusal.code == "already_settled"
        assert str(refusal) == "This one is settled already."

    @pytest.mark.parametrize("move", MOVES)
    def test_refuses_viewers(self, move):
        assert refusal_of(lifecycle.apply, move, State.WAITING, actor=Role.VIEWER).code == "not_allowed"

    def test_says_of_a_move_that_there_is_none(self):
        assert refusal_of(lifecycle.apply, "postpone", State.WAITING, actor=Role.OWNER).code == "unknown_action"

    def test_says_that_it_did_not_work_out_only_for_owner_and_assignee(self):
        assert lifecycle.apply("fail", State.WAITING, actor=Role.OWNER) is State.FAILED
        assert lifecycle.apply("fail", State.WAITING, actor=Role.ASSIGNEE) is State.FAILED
        assert refusal_of(lifecycle.apply, "fail", State.WAITING, actor=Role.MEMBER).code == "not_allowed"

    def test_keeps_scripts_away_from_manual_tasks(self):
        assert refusal_of(lifecycle.apply, "start", State.WAITING, actor=Role.EXECUTOR).code == "manual_task"
        assert lifecycle.apply("start", State.WAITING, actor=Role.EXECUTOR, manual=False) is State.IN_PROGRESS

    @pytest.mark.parametrize("reason", Reason)
    def test_lets_the_house_drop_a_waiting_task_for_a_named_reason(self, reason):
        assert lifecycle.apply("auto_skip", State.WAITING, actor=Role.SYSTEM, reason=reason) is State.SKIPPED

    @pytest.mark.parametrize("reason", ["", "overdue"])
    def test_knows_no_other_reason(self, reason):
        refusal = refusal_of(lifecycle.apply, "auto_skip", State.WAITING, actor=Role.SYSTEM, reason=reason)

        assert isinstance(refusal, MoveDenied)
        assert refusal.code == "reason_required"

    def test_never_closes_what_somebody_has_begun(self):
        refusal = refusal_of(lifecycle.apply, "auto_skip", State.IN_PROGRESS, actor=Role.SYSTEM, reason="faded")

        assert refusal.code == "wrong_state"

    @given(moves, states, roles, st.booleans(), st.sampled_from(["", "overdue", *Reason]))
    def test_ends_in_the_target_or_in_a_kind_refusal(self, move, state, actor, manual, reason):
        try:
            after = lifecycle.apply(move, state, actor=actor, manual=manual, reason=reason)
        except IllegalMove as refusal:
            kind_words = str(refusal)
            assert kind_words in MESSAGES.values()
            return

        assert after is MOVES[move].target
        assert state is after or state in MOVES[move].sources

    @given(moves, roles, st.sampled_from(list(SETTLED)))
    def test_never_opens_what_is_settled(self, move, actor, state):
        try:
            assert lifecycle.apply(move, state, actor=actor, manual=False, reason="faded") is state
        except IllegalMove:
            return


class TestUndo:
    def test_works_for_five_minutes(self):
        last = Settlement(State.IN_PROGRESS, 300, by_actor=True)
        too_old = Settlement(State.IN_PROGRESS, 300.1, by_actor=True)

        assert lifecycle.undo(State.COMPLETED, last, actor=Role.MEMBER) is State.IN_PROGRESS
        refusal = refusal_of(lifecycle.undo, State.COMPLETED, too_old, actor=Role.MEMBER)
        assert (type(refusal), refusal.code) == (MoveConflict, "undo_too_late")

    def test_is_for_the_same_person_only(self):
        others = Settlement(State.WAITING, 5, by_actor=False)

        refusal = refusal_of(lifecycle.undo, State.SKIPPED, others, actor=Role.OWNER)

        assert (type(refusal), refusal.code) == (MoveDenied, "undo_only_own")

    @pytest.mark.parametrize("actor", [Role.VIEWER, Role.EXECUTOR, Role.SYSTEM])
    def test_is_for_people_who_may_settle(self, actor):
        assert refusal_of(lifecycle.undo, State.COMPLETED, None, actor=actor).code == "not_allowed"

    def test_needs_something_to_undo(self):
        assert refusal_of(lifecycle.undo, State.WAITING, None, actor=Role.OWNER).code == "nothing_to_undo"


class TestMovesFrom:
    def test_offers_what_the_actor_can_do(self):
        assert lifecycle.moves_from(State.WAITING, actor=Role.MEMBER) == ["start", "complete", "skip"]
        assert lifecycle.moves_from(State.IN_PROGRESS, actor=Role.ASSIGNEE) == ["put_back", "complete", "skip", "fail"]
        assert lifecycle.moves_from(State.COMPLETED, actor=Role.OWNER) == []

    @given(states, st.sampled_from(PEOPLE))
    def test_offers_only_what_works(self, state, actor):
        for move in lifecycle.moves_from(state, actor=actor):
            assert lifecycle.apply(move, state, actor=actor) is not state


class TestWords:
    def test_are_calm(self):
        assert lifecycle.words(State.SKIPPED) == "Let go"
        assert lifecycle.words(State.SKIPPED, of_goal=True) == "Not this time"
        assert lifecycle.words(State.COMPLETED, of_goal=True) == "Settled"
        assert lifecycle.move_label("skip") == "Let it go"
        assert lifecycle.move_label("skip", of_goal=True) == "Not this time"

    def test_cover_every_state(self):
        assert set(STATE_WORDS) == set(State) == OPEN | SETTLED
