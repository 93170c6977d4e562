"""Who hears which event, how a live row is drawn, what can be undone. Read this to know what follows from what.

A reaction runs inside the action's transaction: it may only write rows and enqueue jobs.
"""

from collections.abc import Callable, Collection, Mapping
from typing import Any

import accounts.live
import tasks.actions
import tasks.live
import tasks.telling
from accounts.events import ProfileChanged, UserJoined
from accounts.models import User
from dueit.core.events import Event
from dueit.core.events.telling import Names, Words
from dueit.core.events.undo import Undoer
from tasks import events as happened
from tasks.rows import Tag


def prepare_a_place(event: UserJoined) -> None:
    """Somebody new needs a project of their own."""
    tasks.actions.open_personal_project(User.objects.get(pk=event.user_id))


REACTIONS: dict[type[Event], list[Callable[[Any], object]]] = {
    UserJoined: [prepare_a_place],
    ProfileChanged: [accounts.live.tell_own_pages],
    happened.TaskAdded: [tasks.live.redraw_row],
    happened.TaskMoved: [tasks.live.redraw_row],
    happened.TaskPlanned: [tasks.live.redraw_row],
    happened.TaskPlaced: [tasks.live.redraw_row],
    happened.TaskStartedAfresh: [tasks.live.redraw_row],
    happened.TaskBrokenDown: [tasks.live.redraw_row],
    happened.TaskRestored: [tasks.live.redraw_row],
    happened.TaskRemoved: [tasks.live.redraw_row],
}

# What its person can take back for five minutes, and how.
UNDO: dict[type[Event], Undoer] = {
    happened.TaskAdded: tasks.actions.undo_created,
    happened.TaskMoved: tasks.actions.undo_move,
    happened.TaskPlanned: tasks.actions.undo_move,
    happened.TaskStartedAfresh: tasks.actions.undo_succession,
    happened.TaskBrokenDown: tasks.actions.undo_succession,
}

# How an audit entry reads.
WORDS: dict[type[Event], str | Words] = {
    happened.TaskAdded: "Added",
    happened.TaskMoved: tasks.telling.moved,
    happened.TaskPlanned: tasks.telling.moved,
    happened.TaskPlaced: "Moved in the list",
    happened.TaskStartedAfresh: "Started afresh",
    happened.TaskBrokenDown: "Made smaller",
    happened.TaskRestored: "Taken back",
    happened.TaskRemoved: "Removed for good",
}
NAMES: dict[str, Names] = {"task": tasks.telling.titles}

# kind of live row -> dotted path of the function that draws it, once for each event and web process
LIVE: dict[str, str] = {
    "profile": "accounts.live.draw_profile",
    "task": "tasks.live.draw_row",
}


def row_tags(task_ids: Collection[int]) -> Mapping[int, Tag]:
    """Say what tasks are for: the tags on their rows."""
    return {}


# page -> what other apps draw beside it, as dotted paths of functions from a request to HTML
CORNERS: dict[str, list[str]] = {"today": []}
