"""Whom people mean by `@name`."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping


def mentioned(text: str, people: Iterable[tuple[int, str]]) -> dict[str, int]:
    """Return the names that `text` calls by `@`, each with the id of whose it is.

    A name that two people share calls nobody. The longest name that fits is meant: `@Ann Lee` is Ann Lee, and not Ann.
    """
    known = [(name, user_id) for user_id, name in people if name.strip()]
    whose = {name.casefold(): (name, user_id) for name, user_id in known}
    called = pattern_of(name for name, _ in known)
    found = [match[1] for match in called.finditer(text)] if called else []
    calling = callable_among(found, [name for name, _ in known])
    return dict(whose[name.casefold()] for name in calling)


def callable_among(names: Iterable[str], everybody: Iterable[str]) -> list[str]:
    """Return those of `names` that call one person: each is the name of one of `everybody`, in any case."""
    shared = Counter(name.casefold() for name in everybody)
    return [name for name in names if name.strip() and shared[name.casefold()] == 1]


def pattern_of(names: Iterable[str] | Mapping[str, int]) -> re.Pattern[str] | None:
    """Return what finds `@name` for any of `names`, in any case, the longest first; None if there are none."""
    longest_first = sorted(map(re.escape, names), key=len, reverse=True)
    return re.compile(rf"(?<![\w@])@({'|'.join(longest_first)})(?!\w)", re.IGNORECASE) if longest_first else None
