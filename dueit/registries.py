"""What apps give to each other without knowing each other: corners of pages, choices, things that are found."""

from collections.abc import Callable, Collection, Mapping

import goals.actions
import goals.at_rest
import goals.tags
import tasks.actions
import tasks.by_mail
from dueit.core.deeds import Deeds
from dueit.core.live import topics
from tasks.finding.filters import Filter
from tasks.looks import Tag
from tasks.models import Project


def topics_of(user_id: int) -> list[str]:
    """Name the topics that a user's pages hear, beside the user's own."""
    return [topics.of_project(number) for number in Project.objects.numbers_of(user_id)]


def row_tags(task_ids: Collection[int]) -> Mapping[int, Tag]:
    """Say what tasks are for: the tags on their rows."""
    return goals.tags.tags_for(task_ids)


def at_rest(task_ids: Collection[int]) -> set[int]:
    """Say which tasks rest with what they are for."""
    return goals.at_rest.at_rest(task_ids)


# What frees the things that a worker was at when it went: told its name
HELD: list[Callable[[str], object]] = [goals.actions.let_go_of]

# What is held before a person's profile changes: told their id and the fields. Whoever holds people holds them last.
PROFILE_HOLDS: list[Callable[[int, Collection[str]], object]] = [tasks.actions.hold_named, goals.actions.hold_clocked]

# page -> what other apps draw beside it, as dotted paths of functions from a request, and what it is about, to HTML
CORNERS: dict[str, list[str]] = {
    "today": ["goals.corners.beside_today"],
    "task": ["goals.corners.above_task", "notifications.corners.above_task"],
}

# page -> what other apps do before it is drawn for somebody, as dotted paths of functions `(user, at=…)`
OPENERS: dict[str, list[str]] = {"today": ["goals.actions.open_day"]}

# subject -> what one can do about it from the inbox, as dotted paths of functions from ids and a user to HTML by id
DEEDS: dict[str, str] = {"task": "tasks.corners.beside_notices"}

# kind of notice -> what one can do about it from a letter
MAIL_DEEDS: dict[str, Deeds] = {"offered": tasks.by_mail.ANSWERS, "reminder": tasks.by_mail.ALL_MOVES}
# subject -> how it stands for who may be reminded of it, as dotted paths of functions from pairs of ids, theirs first
REMINDED: dict[str, str] = {"task": "dueit.messages.reminders.standings"}

# Who keeps a line of quick add that has a rhythm, as dotted paths of functions `(line, by=…, at=…)`
RHYTHMS: list[str] = ["goals.adding.keep_rhythm"]

# What else is in a project, as dotted paths of functions from it to rows of plain values: for its export
CONTENTS: dict[str, str] = {
    "goals": "goals.contents.goals_in",
    "steps": "goals.contents.steps_in",
    "times": "goals.contents.times_in",
    "platforms": "goals.contents.platforms_in",
    "accounts": "goals.contents.accounts_in",
}

# What the palette offers beside keys and places, as dotted paths of functions `(user, text)` to groups of choices
PALETTE: list[str] = [
    "tasks.palette.groups",
    "goals.palette.groups",
    "notifications.palette.groups",
    "accounts.palette.groups",
]

# What narrows a search beside what tasks know of themselves, by its name in the address
FILTERS: dict[str, Filter] = {
    "goal": Filter("Goal", "goals.finding.goals_to_choose", "goals.finding.of_goal"),
    "platform": Filter("Platform", "goals.finding.platforms_to_choose", "goals.finding.of_platform"),
}

# Who finds something else by the same words, as dotted paths of functions `(user, text, most)`
FINDERS: list[str] = ["goals.finding.goals_found"]
