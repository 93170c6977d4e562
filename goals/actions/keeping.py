"""Keeping proposed steps: only here do they become tasks."""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from accounts.models import User
from dueit.core.events import publish
from dueit.core.events.models import AuditEntry
from goals.actions.asking import drop, locked, plan_of, ready
from goals.actions.holding import hold_subject
from goals.actions.refusals import NothingChosen
from goals.domain.pace import Pace, spread
from goals.domain.plan import Step as ProposedStep
from goals.domain.standing import DraftState
from goals.events import StepsKept, StepsWithdrawn
from goals.models import Draft, Step
from tasks.actions import NewTask, add_tasks, break_down
from tasks.actions.order import hold
from tasks.actions.undoing import withdraw
from tasks.models import Task

PICK_ONE = "Tick at least one step, or leave it for now."


@transaction.atomic
def keep(draft: Draft, keys: Collection[str], *, pace: Pace, by: User, at: datetime) -> Draft:
    """Make the chosen steps tasks, all or none of them; keeping twice is keeping once.

    Raise NothingChosen, or NotLookedAt when the draft is still thought about or was left.
    """
    draft = held(draft)
    if draft.state == DraftState.KEPT:
        return draft
    draft = ready(draft.pk)
    steps = [step for step in plan_of(draft).steps if step.key in keys]
    if not steps:
        raise NothingChosen(PICK_ONE)
    draft.stand(DraftState.KEPT)
    news = new_tasks(steps, draft, pace, at=at)
    draft.trace = write_down(draft, steps, news, by=by, at=at)
    return draft


@transaction.atomic
def leave(draft: Draft, *, by: User, at: datetime) -> Draft:
    """Leave the suggestions for now; nothing is created, and one can ask again at any time."""
    draft = locked(draft.pk)
    if draft.is_waiting or draft.is_ready:
        drop(draft, by=by, at=at)
    return draft


@transaction.atomic
def note_choice(draft: Draft, left_out: Collection[str], pace: Pace) -> Draft:
    """Remember what is not ticked, so that it still isn't when the page is drawn again. Nothing happens by it."""
    draft = locked(draft.pk)
    draft.left_out, draft.pace = list(left_out), pace
    draft.save(update_fields=["left_out", "pace"])
    return draft


@transaction.atomic
def undo_kept(entry: AuditEntry, *, by: User, at: datetime) -> Draft:
    """Withdraw the tasks that keeping made; the suggestions are there to be looked at again."""
    draft = held(Draft.objects.get(pk=entry.details["draft_id"]))
    withdraw(entry.details["created"], by=by)
    is_only_one = not Draft.objects.about(draft.subject).being_looked_at().filter(user=draft.user_id).exists()
    draft.stand(DraftState.READY if is_only_one else DraftState.DROPPED)
    publish(
        StepsWithdrawn(
            actor_id=by.pk,
            at=at,
            project_id=entry.project_id,
            goal_id=entry.details["goal_id"],
            draft_id=draft.pk,
            entry_id=entry.pk,
        )
    )
    return draft


def held(draft: Draft) -> Draft:
    """Read a draft, held after its project and what it is about: in the order of whoever asks for other steps."""
    hold(draft.project.pk)
    hold_subject(draft.subject)
    return locked(draft.pk)


def new_tasks(steps: list[ProposedStep], draft: Draft, pace: Pace, *, at: datetime) -> list[NewTask]:
    """Return the tasks that chosen steps become, each with its aim day."""
    minutes = [step.minutes for step in steps]
    aims = spread(minutes, pace, today=draft.user.today(at), minutes_per_day=draft.minutes_per_day)
    return [
        NewTask(title=step.title, note=note_of(step), minutes=step.minutes, planned_on=day)
        for step, day in zip(steps, aims, strict=True)
    ]


def note_of(step: ProposedStep) -> str:
    return "\n\n".join(filter(None, (step.why, step.first_move and f"First move: {step.first_move}")))


def write_down(
    draft: Draft, steps: list[ProposedStep], news: list[NewTask], *, by: User, at: datetime
) -> AuditEntry | None:
    """Write the steps of a goal at the bottom of its project, those of a task in its place; return the trace."""
    if draft.task:
        return break_down(draft.task, news, by=by, at=at)[0].trace
    goal = draft.subject
    tasks = add_tasks(goal.project, news, by=by, at=at)
    link(goal.pk, tasks, [step.why for step in steps])
    created = tuple(task.pk for task in tasks)
    return publish(
        StepsKept(
            actor_id=by.pk, at=at, project_id=goal.project_id, goal_id=goal.pk, draft_id=draft.pk, created=created
        )
    )


def link(goal_id: int, tasks: list[Task], reasons: list[str]) -> None:
    """Make tasks steps of a goal, after those that it has."""
    first = Step.objects.filter(goal=goal_id).count() + 1
    Step.objects.bulk_create(
        Step(goal_id=goal_id, task=task, why=why[:300], place=place)
        for place, (task, why) in enumerate(zip(tasks, reasons, strict=True), start=first)
    )
