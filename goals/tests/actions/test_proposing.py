from datetime import timedelta

import pytest
from django.db import connection

from dueit.core.events.models import AuditEntry
from dueit.core.live.models import LiveRow
from dueit.core.tests.racing import at_once
from goals import actions, planning
from goals.actions import proposing
from goals.models import Draft
from goals.tests.factories import NOON, GoalFactory
from tasks.models import Task

A_WHILE = timedelta(minutes=2)


def fresh(draft):
    return Draft.objects.get(pk=draft.pk)


class TestProposeDue:
    def test_lays_a_plan_before_the_person(self, waiting, alice):
        actions.propose_due(at=NOON)

        draft = fresh(waiting)
        assert (draft.state, draft.source, len(draft.proposed.steps)) == ("ready", "pattern", 4)
        assert (draft.lease_until, draft.attempts) == (None, 1)
        assert LiveRow.objects.filter(topic=f"user-{alice.pk}", kind="draft").exists()
        assert not Task.objects.exists()

    def test_has_nothing_to_do_twice(self, draft):
        assert actions.propose_due(at=NOON) is None
        assert AuditEntry.objects.filter(kind="StepsProposed").count() == 1

    def test_leaves_alone_what_another_worker_holds(self, waiting):
        proposing.claim(at=NOON)

        assert actions.propose_due(at=NOON) is None

    def test_takes_over_from_a_worker_that_was_killed(self, waiting):
        proposing.claim(at=NOON)

        actions.propose_due(at=NOON + A_WHILE)

        assert (fresh(waiting).state, fresh(waiting).attempts) == ("ready", 2)

    def test_waits_for_no_lease_of_a_worker_that_is_gone(self, waiting):
        late = proposing.claim(at=NOON, worker="worker-1-gone")
        thought = proposing.think(late, at=NOON, is_local=True)

        assert (actions.let_go_of("worker-2-busy"), actions.let_go_of("worker-1-gone")) == (0, 1)

        proposing.store(late, thought, at=NOON)
        assert fresh(waiting).is_waiting
        actions.propose_due(at=NOON)
        assert (fresh(waiting).state, fresh(waiting).attempts) == ("ready", 2)

    def test_wants_nothing_from_a_worker_that_took_too_long(self, waiting):
        slow = proposing.claim(at=NOON)
        thought = proposing.think(slow, at=NOON, is_local=True)
        actions.propose_due(at=NOON + A_WHILE)

        proposing.store(slow, thought._replace(note="from the slow one"), at=NOON + A_WHILE)

        assert fresh(waiting).note == ""
        assert AuditEntry.objects.filter(kind="StepsProposed").count() == 1

    def test_falls_back_on_the_pattern_after_three_attempts(self, waiting, monkeypatch):
        monkeypatch.setitem(planning.PLANNERS, "assistant", "goals.tests.nowhere")
        for attempt in range(3):
            proposing.claim(at=NOON + attempt * A_WHILE)

        actions.propose_due(at=NOON + 3 * A_WHILE)

        assert fresh(waiting).source == "pattern"
        assert fresh(waiting).note.startswith("Thinking about this broke off")

    def test_answers_crisis_with_comfort_and_no_steps(self, project, alice, steady_planner):
        goal = GoalFactory(project=project, title="I want to die")
        actions.ask_for_steps(goal, 3, by=alice, at=NOON)

        draft = actions.propose_due(at=NOON)

        assert (draft.source, draft.proposed.steps) == ("care", ())
        with pytest.raises(actions.NothingChosen):
            actions.keep(draft, ["s1"], pace="daily", by=alice, at=NOON)

    def test_reads_a_task_as_a_step_of_its_goal(self, task, alice, steady_planner):
        actions.ask_for_steps(task, 4, by=alice, at=NOON)

        draft = actions.propose_due(at=NOON)

        assert [step.title for step in draft.proposed.steps] == ["Find paper", "Sharpen a pencil"]


class TestProposePattern:
    def test_ends_the_wait_at_once(self, waiting, alice):
        slow = proposing.claim(at=NOON)
        draft = actions.propose_pattern(waiting, by=alice, at=NOON)

        assert (draft.state, draft.source) == ("ready", "pattern")
        assert not Draft.objects.held(slow).exists()

    def test_leaves_what_is_ready_as_it_is(self, draft, alice):
        assert actions.propose_pattern(draft, by=alice, at=NOON).token == draft.token


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has one writer: nothing can race")
@pytest.mark.django_db(transaction=True)
class TestTwoWorkers:
    def test_share_the_drafts_between_them(self, project, alice, steady_planner):
        for _ in range(8):
            actions.ask_for_steps(GoalFactory(project=project), 3, by=alice, at=NOON)

        answered = at_once(*[lambda: actions.propose_due(at=NOON)] * 8)

        assert len({draft.pk for draft in answered}) == 8
        assert Draft.objects.filter(state="ready", attempts=1).count() == 8

    def test_keep_once_when_clicked_twice(self, draft, alice):
        at_once(*[lambda: actions.keep(draft, ["s1", "s2"], pace="daily", by=alice, at=NOON)] * 4)

        assert Task.objects.count() == 2
