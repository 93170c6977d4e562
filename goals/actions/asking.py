"""Asking for steps: each question is a draft that waits until somebody has thought about it."""

from datetime import datetime
from typing import Any

from django.db import transaction

from accounts.models import User
from dueit.core.events import publish
from goals.actions.holding import hold_subject
from goals.actions.refusals import NotLookedAt
from goals.domain.plan import Plan
from goals.domain.revision import step_of
from goals.domain.standing import DraftState, Wish
from goals.events import DraftDropped, StepsAsked
from goals.models import Draft, Goal
from tasks.actions.access import check_may
from tasks.domain.roles import Permission
from tasks.models import Task

GONE = "These suggestions are not here any more."
STILL_THINKING = "This is still being thought about."


@transaction.atomic
def ask_for_steps(subject: Goal | Task, level: int, kind: str = "", *, by: User, at: datetime) -> Draft:
    """Ask for steps towards a goal, or in the place of a task; return the draft to look at.

    Asking the same again gives the draft that is there; asking otherwise drops it.
    """
    hold(subject, by=by)
    earlier = Draft.objects.about(subject).being_looked_at().filter(user=by).first()
    if earlier and (earlier.level, earlier.kind) == (level, kind):
        return earlier
    if earlier:
        drop(earlier, by=by, at=at)
    draft = Draft(user=by, level=level, kind=kind, created_at=at, asked_at=at, **named(subject))
    return wait(draft, at=at)


@transaction.atomic
def ask_again(draft: Draft, *, by: User, at: datetime) -> Draft:
    """Ask for another plan, with other steps than any before."""
    hold(draft.subject, by=by)
    draft = ready(draft.pk)
    drop(draft, by=by, at=at)
    titles = [step.title for step in plan_of(draft).steps]
    again = Draft(user=by, level=draft.level, kind=draft.kind, created_at=at, asked_at=at, **named(draft.subject))
    again.rejected, again.pace = [*draft.rejected, *titles], draft.pace
    return wait(again, at=at)


@transaction.atomic
def think_again(draft: Draft, *, by: User, at: datetime) -> Draft:
    """Have a draft that waits thought about at once, as if nobody had tried: for operators, after a mishap."""
    draft = locked(draft.pk)
    if not draft.is_waiting:
        return draft
    draft.release()
    return wait(draft, at=at, by=by)


@transaction.atomic
def ask_about_step(draft: Draft, key: str, wish: Wish, *, by: User, at: datetime) -> Draft:
    """Ask for smaller steps, or another idea, in the place of step `key`; raise NoSuchStep."""
    check_may(by, Permission.ADD, draft.project.pk)
    draft = ready(draft.pk)
    step = step_of(plan_of(draft), key)
    draft.ask_about(step, wish, at=at)
    return wait(draft, at=at)


def hold(subject: Goal | Task, *, by: User) -> None:
    """Let two questions about the same subject come one after the other."""
    check_may(by, Permission.ADD, subject.project.pk)
    hold_subject(subject)


def locked(draft_id: int) -> Draft:
    """Read a draft, held until the end of the transaction."""
    drafts = Draft.objects.select_for_update(of=("self",))
    return drafts.select_related("user", "goal__project", "task__project").get(pk=draft_id)


def ready(draft_id: int) -> Draft:
    """Read a draft that can be looked at, held until the end of the transaction; raise NotLookedAt."""
    draft = locked(draft_id)
    if not draft.is_ready:
        raise NotLookedAt(STILL_THINKING if draft.is_waiting else GONE)
    return draft


def plan_of(draft: Draft) -> Plan:
    """Return the plan of a draft that is ready."""
    if draft.proposed is None:
        raise NotLookedAt(STILL_THINKING)
    return draft.proposed


def drop(draft: Draft, *, by: User, at: datetime) -> None:
    """Put a draft away."""
    draft.stand(DraftState.DROPPED)
    publish(DraftDropped(actor_id=by.pk, at=at, draft_id=draft.pk, user_id=draft.user_id))


def wait(draft: Draft, *, at: datetime, by: User | None = None) -> Draft:
    """Put a draft where the next worker finds it."""
    draft.save()
    publish(
        StepsAsked(
            actor_id=by.pk if by else draft.user_id,
            at=at,
            draft_id=draft.pk,
            user_id=draft.user_id,
            level=draft.level,
            wish=draft.wish,
        )
    )
    return draft


def named(subject: Goal | Task) -> dict[str, Any]:
    """Return the subject under the name that a draft has for it."""
    return {"goal" if isinstance(subject, Goal) else "task": subject}
