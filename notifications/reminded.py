"""How the things stand that people can be reminded of: apps that have such things say so, by name."""

from collections.abc import Iterable, Mapping

from django.conf import settings
from django.utils.module_loading import import_string

from dueit.core.ids import as_id
from notifications.domain.reminders import Reminded

Pair = tuple[int, str]


def standings(pairs: Iterable[Pair]) -> dict[Pair, Reminded]:
    """Return how things, by their names, stand for people, by their ids; without those that they can't see."""
    known: dict[str, str] = import_string(settings.REMINDED)
    asked: dict[str, list[tuple[int, int]]] = {}
    for person, subject in pairs:
        kind, _, text = subject.rpartition("-")
        if kind in known and (number := as_id(text)):
            asked.setdefault(kind, []).append((person, number))
    return {
        (person, f"{kind}-{number}"): seen
        for kind, about in asked.items()
        for (person, number), seen in _asked(known[kind], about).items()
    }


def standing(person: int, subject: str) -> Reminded | None:
    return standings([(person, subject)]).get((person, subject))


def _asked(path: str, about: list[tuple[int, int]]) -> Mapping[tuple[int, int], Reminded]:
    found: Mapping[tuple[int, int], Reminded] = import_string(path)(about)
    return found
