"""What open pages hear of goals, of plans that are thought about, and of platforms."""

from collections.abc import Sequence
from typing import Any

from dueit.core.events import Event
from dueit.core.live import bus
from dueit.core.live.fragment import Fragment
from goals.events import AccountEvent, DraftEvent, GoalEvent, PlatformEvent
from tasks.events import ProjectEvent


def redraw_goals(event: GoalEvent) -> None:
    """A reaction: goals of this project, and perhaps its tasks, are not what they were."""
    bus.send(f"project-{event.project_id}", "goals", goal=event.goal_id)


def redraw_goals_here(event: ProjectEvent) -> None:
    """A reaction: something that all goals of this project go by has changed."""
    bus.send(f"project-{event.project_id}", "goals")


def redraw_many(events: Sequence[GoalEvent]) -> None:
    """The same for goals of many projects, once each."""
    bus.send_to_all(sorted({f"project-{event.project_id}" for event in events}), "goals")


def redraw_own(event: Event) -> None:
    """A reaction: all goals of the person who acted, and perhaps their tasks, are not what they were."""
    bus.send(f"user-{event.actor_id}", "goals")


def redraw_draft(event: DraftEvent) -> None:
    """A reaction: the person who asked can look again."""
    bus.send(f"user-{event.user_id}", "draft", draft=event.draft_id)


def redraw_platforms(event: PlatformEvent | AccountEvent) -> None:
    """A reaction: platforms of this project, and what its goals address, are not what they were."""
    bus.send(f"project-{event.project_id}", "platforms", platform=event.platform_id)


def draw_goals(ids: dict[str, Any]) -> Fragment:
    return Fragment(pings=("goals", "tasks"))


def draw_draft(ids: dict[str, Any]) -> Fragment:
    return Fragment(pings=("draft",))


def draw_platforms(ids: dict[str, Any]) -> Fragment:
    return Fragment(pings=("platforms", "goals"))
