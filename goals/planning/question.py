"""What a draft asks, put together from what its person has already."""

from dataclasses import replace
from datetime import datetime

from goals.domain import levels
from goals.domain.breakdown import BreakdownRequest
from goals.domain.revision import step_of
from goals.domain.standing import Wish
from goals.models import Draft, Goal, Step
from tasks.models import Task

MOST_TITLES = 60


def question_of(draft: Draft, *, at: datetime) -> BreakdownRequest:
    """Return what `draft` asks: for a whole plan, or for something in the place of one of its steps."""
    whole = _about_goal(draft, at) if draft.goal else _about_task(draft, at)
    plan = draft.proposed
    if plan is None or draft.wish == Wish.WHOLE:
        return whole
    if draft.wish == Wish.ANOTHER:
        return replace(whole, rejected=(*whole.rejected, *(step.title for step in plan.steps)))
    step = step_of(plan, draft.step_key)
    return replace(whole, smaller_of=step.title, level=levels.smaller_than(draft.level).number)


def _about_goal(draft: Draft, at: datetime) -> BreakdownRequest:
    goal = draft.goal
    return _question(draft, at, goal=goal.title if goal else "", notes=goal.why if goal else "")


def _about_task(draft: Draft, at: datetime) -> BreakdownRequest:
    """A task is a step on the way to its goal, or to nothing but itself."""
    task = draft.subject
    towards = Goal.objects.kept().filter(steps__task=draft.task_id).values_list("title", flat=True).first()
    return _question(draft, at, goal=towards or str(task), notes=getattr(task, "note", ""), smaller_of=str(task))


def _question(draft: Draft, at: datetime, *, goal: str, notes: str, smaller_of: str = "") -> BreakdownRequest:
    return BreakdownRequest(
        goal=goal,
        notes=notes,
        smaller_of=smaller_of,
        user_id=draft.user_id,
        today=draft.user.today(at),
        level=draft.level,
        kind=draft.kind or None,
        minutes_per_day=draft.minutes_per_day,
        existing=tuple(_titles(draft)),
        rejected=tuple(draft.rejected),
    )


def _titles(draft: Draft) -> list[str]:
    """What is there already: all steps of the goal, or what is open in the task's project."""
    if draft.goal_id:
        steps = Step.objects.filter(goal=draft.goal_id).in_order()
        return list(steps.values_list("task__title", flat=True)[:MOST_TITLES])
    others = Task.objects.filter(project=draft.project).open().exclude(title=str(draft.subject)).in_order()
    return list(others.values_list("title", flat=True)[:MOST_TITLES])
