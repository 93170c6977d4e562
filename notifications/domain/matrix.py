"""The matrix of what is told by which way: how kinds go by default, and where somebody chose otherwise."""

from collections.abc import Collection, Mapping

from notifications.domain.kinds import KINDS, Way

Choices = Mapping[str, bool]


def cell(kind: str, way: Way) -> str:
    """Return the name of one cell, such as "mentioned:push"."""
    return f"{kind}:{way}"


def is_ticked(chosen: Choices, kind: str, way: Way) -> bool:
    """Say whether a kind goes by a way; what is for a person's security is not theirs to choose."""
    by_default = way in KINDS[kind].ways
    return by_default if KINDS[kind].passes_quiet else chosen.get(cell(kind, way), by_default)


def offered() -> list[str]:
    """Return the kinds that stand in the matrix."""
    return [name for name, kind in KINDS.items() if kind.is_offered]


def cells(ways: Collection[Way]) -> list[str]:
    """Return the names of all cells that a person may choose, of these ways."""
    return [cell(kind, way) for kind in offered() if not KINDS[kind].passes_quiet for way in ways]


def differing(ticked: Collection[str], ways: Collection[Way], *, before: Choices) -> dict[str, bool]:
    """Return where the matrix differs from how kinds go by default, if these cells of these ways are ticked.

    The other ways stay as they were before; what is no kind any more is forgotten.
    """
    wished = {
        name: name in ticked if way in ways else is_ticked(before, kind, way)
        for name, (kind, way) in ((name, _read(name)) for name in cells(list(Way)))
    }
    return {name: is_on for name, is_on in wished.items() if is_on != is_ticked({}, *_read(name))}


def _read(name: str) -> tuple[str, Way]:
    kind, _, way = name.partition(":")
    return kind, Way(way)
