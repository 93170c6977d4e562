"""The palette: one field from which one goes anywhere and does anything. What it offers comes from the apps."""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from django.conf import settings
from django.utils.module_loading import import_string

from dueit.core.web.navigation import PLACES
from dueit.core.web.shortcuts import SHORTCUTS, Shortcut

# how the deeds look that one can do to the task at hand
DEEDS = {"settle": "check", "begin": "leaf", "not_today": "arrow-right", "let_go": "feather", "afresh": "refresh-cw"}


class Choice(NamedTuple):
    """One way on: it leads to `url`, posts to `post`, presses what bears a `key`, or does a `deed`.

    A deed is done to the task at hand.
    """

    text: str
    icon: str
    url: str = ""
    post: str = ""
    key: str = ""
    deed: str = ""
    beside: str = ""


class Group(NamedTuple):
    """Choices of one kind; those `at_hand` are there only where a task is."""

    title: str
    choices: list[Choice]
    at_hand: bool = False


Source = Callable[[Any, str], Iterable[Group]]


def groups_for(user: Any, text: str) -> list[Group]:
    """Return all that `user` may want who typed `text`, by kind; sources are named in PALETTE of dueit.registries."""
    groups = [
        Group("The task at hand", fitting(deeds(), text), at_hand=True),
        Group("Go to", fitting(places(), text)),
        Group("Do", fitting(keys(), text)),
    ]
    for path in import_string(settings.PALETTE):
        source: Source = import_string(path)
        groups += source(user, text)
    return [group for group in merged(groups) if group.choices]


def merged(groups: Iterable[Group]) -> list[Group]:
    """Return one group for each title, in the order in which they first came."""
    kinds: dict[str, Group] = {}
    for title, choices, at_hand in groups:
        kinds.setdefault(title, Group(title, [], at_hand)).choices.extend(choices)
    return list(kinds.values())


def fitting(choices: Iterable[Choice], text: str) -> list[Choice]:
    """Return the choices in which every typed word begins some word."""
    typed = text.casefold().split()
    return [choice for choice in choices if all(begins(choice.text, word) for word in typed)]


def begins(text: str, typed: str) -> bool:
    return any(word.startswith(typed) for word in text.casefold().split())


def deeds() -> list[Choice]:
    acting = [key for key in all_keys() if key.deed in DEEDS]
    return [Choice(key.does, DEEDS[key.deed], deed=key.deed, beside=name(key)) for key in acting]


def keys() -> list[Choice]:
    """What a single key does wherever one is."""
    anywhere = [key for key in SHORTCUTS["Anywhere"] if len(key.keys) == 1 and len(key.pressed) == 1]
    return [Choice(key.does, "keyboard", key=key.pressed, beside=name(key)) for key in anywhere]


def places() -> list[Choice]:
    return [Choice(place.name, place.icon, url=place.path, beside=place.key) for place in PLACES]


def all_keys() -> list[Shortcut]:
    return [key for group in SHORTCUTS.values() for key in group]


def name(shortcut: Shortcut) -> str:
    return " ".join(shortcut.keys)
