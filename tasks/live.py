"""What open pages hear of tasks."""

from collections.abc import Collection, Sequence
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString

from dueit.core.live import bus, topics
from dueit.core.live.fragment import Fragment
from dueit.core.web.fragments import Piece, join
from tasks.events import (
    CommentEvent,
    MemberBroughtBack,
    MemberLeft,
    ProjectEvent,
    ProjectRemoved,
    TaskEvent,
    TasksCarriedAway,
    WelcomeEvent,
)
from tasks.models import Project, Task
from tasks.presence import drawn_here, people_here
from tasks.rows import row_of


def redraw_row(event: TaskEvent) -> None:
    """Tell the project's open pages that a task, and so perhaps their lists, changed."""
    bus.send(f"project-{event.project_id}", "task", task=event.task_id)


def redraw_talk(event: CommentEvent) -> None:
    """Tell the project's open pages that somebody talked about a task."""
    bus.send(f"project-{event.project_id}", "talk", task=event.task_id)


def redraw_lists(events: Sequence[TaskEvent]) -> None:
    """Tell the open pages of many projects, once each, that their lists changed."""
    bus.send_to_all(sorted({f"project-{event.project_id}" for event in events}), "lists")


def redraw_all_lists(event: WelcomeEvent | TasksCarriedAway) -> None:
    """Tell the open pages of a project that any of its lists may be another."""
    bus.send(f"project-{event.project_id}", "lists")


def redraw_project(event: ProjectEvent) -> None:
    """Tell the project's open pages that its name or its people changed."""
    bus.send(f"project-{event.project_id}", "project")


def open_ears(event: ProjectEvent) -> None:
    """Have the pages of whoever did this come back, and hear one project more."""
    bus.send(topics.of_user(event.actor_id or 0), "rejoin")


def open_ears_again(event: MemberBroughtBack) -> None:
    """Have the pages of whoever is back hear the project again."""
    bus.send(topics.of_user(event.user_id), "rejoin")


def close_pages(event: MemberLeft) -> None:
    """Close the pages of whoever may no longer listen here."""
    bus.send(topics.of_user(event.user_id), "kick")


def close_all_pages(event: ProjectRemoved) -> None:
    """Have the pages of everybody who was there look again at what they may hear."""
    bus.send_to_all([topics.of_user(user_id) for user_id in event.user_ids], "kick")


def draw_here(ids: dict[str, Any]) -> Fragment:
    """Draw who has the project open now."""
    return Fragment(content=here_piece(drawn_here(people_here(topics.project_in(ids["room"])))).render())


def draw_project(ids: dict[str, Any]) -> Fragment:
    return Fragment(pings=("projects",))


def draw_lists(ids: dict[str, Any]) -> Fragment:
    return Fragment(pings=("tasks",))


def draw_talk(ids: dict[str, Any]) -> Fragment:
    """Have the pages of this task look at its talk, which reads otherwise to each of its people."""
    return Fragment(pings=(f"talk-{ids['task']}", "said"))


def draw_row(ids: dict[str, Any]) -> Fragment:
    """Draw the task's row for whoever shows it, and ask the lists to look again."""
    pieces = [row_piece(task) for task in Task.objects.filter(pk=ids["task"])]
    return Fragment(content=join(pieces) if pieces else "", pings=("tasks",))


def row_piece(task: Task) -> Piece:
    """The row of one task, in its place on any page."""
    return Piece(f"#task-{task.pk}", html=row_of(task))


def here_piece(here: SafeString) -> Piece:
    """Who is here, on any page of the room."""
    return Piece("#room-here", html=here, swap="innerMorph")


def room_pieces(project: Project, here: SafeString, may: Collection[str]) -> list[Piece]:
    """What every page of a room has at its top: the name, who is here, and whether it is put away."""
    note = "tasks/_put_away.html" if project.is_archived else ""
    return [
        Piece("#project-head", html=format_html("{}", project.name), swap="innerMorph"),
        Piece("title", html=format_html("{} · DueIT", project.name), swap="innerHTML"),
        here_piece(here),
        Piece("#room-note", note, {"project": project, "may": may}, swap="innerMorph"),
    ]
