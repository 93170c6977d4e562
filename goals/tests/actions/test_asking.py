import pytest
from django.db import IntegrityError, transaction
from django_q.models import OrmQ

from dueit.core.events.models import AuditEntry
from goals import actions
from goals.domain.revision import NoSuchStep
from goals.models import Draft
from goals.tests.factories import NOON
from tasks.domain.refusals import MoveDenied


class TestAskForSteps:
    def test_leaves_a_draft_for_the_worker_and_nudges_it(self, goal, alice):
        draft = actions.ask_for_steps(goal, 4, "learn", by=alice, at=NOON)

        assert (draft.state, draft.level, draft.kind) == ("waiting", 4, "learn")
        assert list(Draft.objects.due(NOON)) == [draft]
        assert OrmQ.objects.count() == 1
        assert AuditEntry.objects.about(f"draft-{draft.pk}").get().kind == "StepsAsked"

    def test_asking_the_same_twice_is_asking_once(self, goal, alice):
        first = actions.ask_for_steps(goal, 3, by=alice, at=NOON)
        second = actions.ask_for_steps(goal, 3, by=alice, at=NOON)

        assert first == second
        assert Draft.objects.count() == 1

    def test_asking_otherwise_puts_the_earlier_draft_away(self, draft, goal, alice):
        smaller = actions.ask_for_steps(goal, 5, by=alice, at=NOON)

        draft.refresh_from_db()
        assert (draft.state, smaller.state) == ("dropped", "waiting")

    def test_two_people_look_at_drafts_of_their_own(self, goal, alice, bob):
        actions.ask_for_steps(goal, 3, by=alice, at=NOON)
        actions.ask_for_steps(goal, 3, by=bob, at=NOON)

        assert Draft.objects.visible_to(alice).get().user == alice
        assert Draft.objects.being_looked_at().count() == 2

    def test_a_viewer_may_not(self, goal, viewer):
        with pytest.raises(MoveDenied):
            actions.ask_for_steps(goal, 3, by=viewer, at=NOON)

        assert not Draft.objects.exists()


class TestAskAgain:
    def test_wants_other_steps_than_before(self, draft, alice):
        again = actions.ask_again(draft, by=alice, at=NOON)

        assert again.rejected[0] == "Write three sentences, size 3"
        assert len(again.rejected) == 4
        assert again.is_waiting
        assert Draft.objects.get(pk=draft.pk).state == "dropped"

    def test_waits_for_the_first_answer(self, waiting, alice):
        with pytest.raises(actions.NotLookedAt):
            actions.ask_again(waiting, by=alice, at=NOON)


class TestAskAboutStep:
    def test_puts_smaller_steps_in_the_place_of_one(self, draft, alice):
        waiting = actions.ask_about_step(draft, "s2", "smaller", by=alice, at=NOON)
        ready = actions.propose_due(at=NOON)

        assert (waiting.wish, waiting.step_key) == ("smaller", "s2")
        assert [step.key for step in ready.proposed.steps] == ["s1", "s2.1", "s2.2", "s3", "s4"]
        assert (ready.state, ready.wish, ready.step_key) == ("ready", "whole", "")

    def test_puts_another_idea_in_the_place_of_one(self, draft, alice):
        actions.ask_about_step(draft, "s2", "another", by=alice, at=NOON)
        ready = actions.propose_due(at=NOON)

        titles = [step.title for step in ready.proposed.steps]
        assert len(titles) == 4
        assert titles[1] not in [step.title for step in draft.proposed.steps]
        assert ready.note == ""

    def test_says_so_when_no_other_idea_comes(self, draft, alice):
        for _ in range(20):
            key = draft.proposed.steps[1].key
            actions.ask_about_step(draft, key, "another", by=alice, at=NOON)
            draft = actions.propose_due(at=NOON)

        assert draft.note == "No other idea came for this one, so it stays as it was."
        assert len(draft.proposed.steps) == 4

    def test_refuses_a_step_that_is_not_there(self, draft, alice):
        with pytest.raises(NoSuchStep):
            actions.ask_about_step(draft, "s9", "smaller", by=alice, at=NOON)

        assert Draft.objects.get(pk=draft.pk).is_ready


class TestDraft:
    def test_is_about_a_goal_or_a_task(self, goal, task, alice):
        for about in ({}, {"goal": goal, "task": task}):
            with pytest.raises(IntegrityError, match="draft_is_about_a_goal_or_a_task"), transaction.atomic():
                Draft.objects.create(user=alice, created_at=NOON, asked_at=NOON, **about)

    def test_has_a_plan_once_ready(self, waiting):
        with pytest.raises(IntegrityError, match="draft_has_a_plan_once_ready"), transaction.atomic():
            Draft.objects.filter(pk=waiting.pk).update(state="ready")

    def test_is_out_of_sight_for_whoever_left_the_project(self, draft, alice, bob):
        draft.goal.project.memberships.filter(user=alice).delete()

        assert not Draft.objects.visible_to(alice).exists()
        assert not Draft.objects.visible_to(bob).exists()
