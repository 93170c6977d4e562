"""Audit entries in people's words."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import NamedTuple

from django.conf import settings
from django.utils.module_loading import import_string

from dueit.core.events.models import AuditEntry

Names = Callable[[Collection[int]], Mapping[int, str]]
Words = Callable[[AuditEntry], str]


class Told(NamedTuple):
    """An entry, what happened, and the name of what it happened to ("" once that is gone)."""

    entry: AuditEntry
    words: str
    name: str


def tell(entries: Iterable[AuditEntry]) -> list[Told]:
    """Put entries into words, asking once for each kind of subject what its members are called."""
    kept = list(entries)
    names = names_of(entry.subject for entry in kept)
    return [Told(entry, words_of(entry), names.get(entry.subject, "")) for entry in kept]


def words_of(entry: AuditEntry) -> str:
    """Say what happened, in the words that dueit.words has for this kind of event."""
    words: Mapping[str, str | Words] = {
        kind.__name__: told for kind, told in import_string(settings.EVENT_WORDS).items()
    }
    told = words.get(entry.kind, "Changed")
    return told if isinstance(told, str) else told(entry)


def names_of(subjects: Iterable[str]) -> dict[str, str]:
    """Return the name of each subject, such as {"task-12": "Call the dentist back"}."""
    wanted: dict[str, set[int]] = defaultdict(set)
    for subject in subjects:
        kind, _, key = subject.rpartition("-")
        wanted[kind].add(int(key or 0))
    askers: Mapping[str, Names] = import_string(settings.SUBJECT_NAMES)
    asked = ((kind, askers[kind](ids)) for kind, ids in wanted.items() if kind in askers)
    return {f"{kind}-{key}": name for kind, names in asked for key, name in names.items()}
