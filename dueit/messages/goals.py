"""What people hear of goals, and of steps that they waited for."""

from datetime import timedelta

from dueit.core.events.models import AuditEntry
from dueit.messages.telling import instant, instant_of, people_in, tell
from goals.domain.standing import GoalState
from goals.events import (
    DraftDropped,
    GoalBroughtBack,
    GoalEnded,
    GoalRemoved,
    GoalReopened,
    StepsAsked,
    StepsKept,
    StepsProposed,
)
from goals.models import Draft, Goal
from notifications import actions
from tasks.actions.access import permissions_of
from tasks.domain.roles import Permission

# Whoever got an answer sooner is still looking at it.
A_WAIT = timedelta(seconds=15)


def tell_ended(event: GoalEnded) -> None:
    """The people of its project, if it is reached."""
    if event.state != GoalState.REACHED:
        return
    goal = Goal.objects.get(pk=event.goal_id)
    place = f"project-{event.project_id}"
    about = {"subject": event.subject, "about": goal.title, "place": place, "url": goal.get_absolute_url()}
    cause = f"{event.subject}:{instant(event.at)}"
    tell(event, people_in(place), "This is reached, says {who}", kind="goal_finished", cause=cause, **about)


def follow_reopened(event: GoalReopened) -> None:
    """What was taken back was told to people."""
    for entry in AuditEntry.objects.filter(pk=event.entry_id) if event.entry_id else ():
        actions.withdraw(event.subject, f"goal_finished:{event.subject}:{instant(entry.at)}", at=event.at)


def follow_removed(event: GoalRemoved) -> None:
    actions.forget(event.subject, at=event.at)


def follow_brought_back(event: GoalBroughtBack) -> None:
    """What was told of it holds again."""
    people, gone_at = people_in(f"project-{event.project_id}"), instant_of(event.entry_id)
    actions.bring_back(event.subject, f"goal_finished:{event.subject}", people=people, gone_at=gone_at, at=event.at)


def tell_proposed(event: StepsProposed) -> None:
    """Whoever asked and may still keep them, if it took so long that they may be elsewhere by now."""
    draft = Draft.objects.select_related("user", "goal__project", "task__project").get(pk=event.draft_id)
    if event.at - draft.asked_at < A_WAIT or Permission.ADD not in permissions_of(draft.user, draft.project.pk):
        return
    place = f"project-{draft.project.pk}"
    about = {"subject": event.subject, "about": str(draft.subject), "place": place, "url": draft.get_absolute_url()}
    cause = f"{event.subject}:{instant(event.at)}"
    tell(event, [event.user_id], "Steps are there to look at", kind="steps_ready", cause=cause, **about)


def follow_draft(event: StepsAsked | StepsKept | DraftDropped) -> None:
    """Whoever asks again, keeps the steps or leaves them has seen them."""
    actions.forget(f"draft-{event.draft_id}", at=event.at)
