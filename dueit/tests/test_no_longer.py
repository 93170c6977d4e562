"""Who was here once, or never: their lists hold nothing of others, and what they did they can't take back."""

from datetime import timedelta

import pytest
from django.utils import timezone

from conftest import signed_in
from dueit.core.events import undo
from dueit.core.events.models import AuditEntry
from dueit.core.live.admission import is_same_origin
from dueit.registries import topics_of
from dueit.tests.addresses import ROWS
from dueit.tests.test_access import send
from goals.actions import (
    aim_goal,
    answer_not_yet,
    ask_about_step,
    ask_for_steps,
    begin_goal,
    end_goal,
    keep,
    pause_goal,
    propose_due,
    repeat_goal,
)
from goals.domain.aims import Aim
from goals.domain.pace import Pace
from goals.domain.standing import GoalState, Wish
from goals.models import Draft
from goals.tests.factories import GoalFactory, PlatformFactory, StepFactory
from goals.tests.rhythms import daily, repeating
from tasks.actions import NewTask, add_task, move_task
from tasks.domain.refusals import MoveDenied
from tasks.domain.roles import Role
from tasks.models import Membership, Project
from tasks.tests.conftest import project

__all__ = ["project"]
SECRET = "Sesame"
LISTS = [(name, row) for name, rows in ROWS.items() for row in rows if row.method == "get" and not row.args]


@pytest.fixture
def now():
    return timezone.now()


@pytest.fixture
def furnished(project, alice, now):
    """Something of Alice's and Bob's on every list there is."""
    day = alice.today(now)
    for planned_on in (day, day + timedelta(days=1), None):
        add_task(project, NewTask(title=SECRET, planned_on=planned_on), by=alice, at=now)
    rested = add_task(project, NewTask(title=SECRET, planned_on=day), by=alice, at=now)
    move_task(rested, "skip", by=alice, at=now)
    goal = GoalFactory(project=project, owner=alice, title=SECRET)
    StepFactory(goal=goal)
    return goal


def becomes(user, project, role):
    """Give somebody another place in a project, or none."""
    mine = Membership.objects.filter(user=user, project=project)
    mine.update(role=role) if role else mine.delete()


class TestAStranger:
    def test_finds_nothing_of_others_on_any_list(self, furnished, alice, mallory):
        found = []
        for name, row in LISTS:
            if SECRET in send(signed_in(alice), name, row, {}, "get").content.decode():
                found.append(name)
            assert (name, SECRET in send(signed_in(mallory), name, row, {}, "get").content.decode()) == (name, False)

        assert {"tasks:today", "tasks:some_day", "tasks:let_go", "tasks:recent", "goals:list", "goals:corner"} <= set(
            found
        )

    def test_hears_nothing_of_others(self, project, mallory):
        assert topics_of(mallory.pk) == [f"project-{Project.objects.get(personal_of=mallory).pk}"]

    @pytest.mark.parametrize(
        "headers",
        [
            [(b"host", b"evil.example"), (b"origin", b"http://evil.example")],
            [(b"host", b"localhost"), (b"origin", b"http://localhost"), (b"origin", b"http://evil.example")],
            [(b"host", b"localhost"), (b"origin", b"null")],
            [(b"host", b"localhost")],
        ],
    )
    def test_opens_no_socket_from_elsewhere(self, headers):
        assert not is_same_origin({"scheme": "ws", "headers": headers})


class TestAColleague:
    def test_takes_back_only_what_is_theirs(self, project, alice, bob, now):
        task = add_task(project, NewTask(title="Fold"), by=alice, at=now)
        move_task(task, "complete", by=alice, at=now)

        assert undo.last_of(f"task-{task.pk}", by=bob) is None
        assert undo.recent(bob, at=now) == []

    def test_sees_no_draft_of_another_on_the_page_of_a_goal(self, furnished, alice, bob, now):
        draft = ask_for_steps(furnished, 3, by=alice, at=now)

        hers, his = (signed_in(user).get(furnished.get_absolute_url()).content.decode() for user in (alice, bob))

        assert draft.get_absolute_url() in hers
        assert draft.get_absolute_url() not in his

    def test_looks_at_steps_beside_another_who_takes_hers_back(self, furnished, alice, bob, now):
        ask_for_steps(furnished, 3, by=alice, at=now)
        hers = propose_due(at=now)
        hers = keep(hers, [hers.proposed.steps[0].key], pace=Pace.DAILY, by=alice, at=now)
        ask_for_steps(furnished, 3, by=bob, at=now)

        undo.undo(hers.trace, by=alice, at=now)

        assert Draft.objects.get(pk=hers.pk).is_ready


@pytest.mark.parametrize("role", [Role.VIEWER, None])
class TestSomebodyWhoWasAMember:
    def test_takes_nothing_back_that_they_wrote(self, project, bob, now, role):
        entry = add_task(project, NewTask(title="Fold"), by=bob, at=now).trace
        becomes(bob, project, role)

        with pytest.raises(MoveDenied):
            undo.undo(entry, by=bob, at=now)
        assert signed_in(bob).post(f"/undo/{entry.pk}/").status_code == 403

    def test_takes_nothing_back_that_they_settled(self, project, bob, now, role):
        task = add_task(project, NewTask(title="Fold"), by=bob, at=now)
        entry = move_task(task, "complete", by=bob, at=now).trace
        becomes(bob, project, role)

        with pytest.raises(MoveDenied):
            undo.undo(entry, by=bob, at=now)
        assert signed_in(bob).post(f"/tasks/{task.pk}/reopen/").status_code == (403 if role else 404)

    def test_takes_no_goal_up_again_that_they_ended(self, project, bob, now, role):
        entry = end_goal(GoalFactory(project=project), GoalState.REACHED, by=bob, at=now).trace
        becomes(bob, project, role)

        with pytest.raises(MoveDenied):
            undo.undo(entry, by=bob, at=now)
        assert AuditEntry.objects.filter(kind="GoalReopened").count() == 0

    def test_takes_back_nothing_that_they_did_with_a_goal(self, project, bob, now, role):
        goal = GoalFactory(project=project, owner=bob)
        aimed = aim_goal(goal, Aim(PlatformFactory(project=project).pk), by=bob, at=now)
        repeating(goal)
        paused = pause_goal(goal, by=bob, at=now)
        begun = begin_goal(project, "Water the plants", daily(), by=bob, at=now)
        asked = GoalFactory(project=project, owner=bob)
        repeat_goal(asked, daily(until_met=True), by=bob, at=now)
        answered = answer_not_yet(asked, by=bob, at=now)
        becomes(bob, project, role)

        for changed in (aimed, paused, begun, answered):
            with pytest.raises(MoveDenied):
                undo.undo(changed.trace, by=bob, at=now)

    def test_asks_for_nothing_in_a_draft_of_theirs(self, furnished, bob, project, now, role):
        ask_for_steps(furnished, 3, by=bob, at=now)
        draft = propose_due(at=now)
        becomes(bob, project, role)

        with pytest.raises(MoveDenied):
            ask_about_step(draft, draft.proposed.steps[0].key, Wish.SMALLER, by=bob, at=now)
        assert signed_in(bob).get(draft.get_absolute_url()).status_code == (200 if role else 404)
