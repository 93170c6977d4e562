"""The keys that work on every page, told by the `?` sheet. Templates bind them with `data-key`."""

from typing import NamedTuple

from dueit.core.web.navigation import PLACES


class Shortcut(NamedTuple):
    """One key, or several pressed together, and what it does for a person."""

    keys: tuple[str, ...]
    does: str


SHORTCUTS: dict[str, tuple[Shortcut, ...]] = {
    "Anywhere": (
        Shortcut(("q",), "Add something"),
        Shortcut(("z",), "Undo the last change"),
        Shortcut(("?",), "Show this sheet"),
        Shortcut(("Esc",), "Close what is open"),
    ),
    "Go to": tuple(Shortcut((place.key,), place.name) for place in PLACES),
    "In a list": (
        Shortcut(("Tab",), "Next thing"),
        Shortcut(("Space",), "Settle it, or open it again"),
        Shortcut(("Alt", "↑"), "Move it up"),
        Shortcut(("Alt", "↓"), "Move it down"),
    ),
    "On a board": (Shortcut(("Alt", "←"), "To the column before"), Shortcut(("Alt", "→"), "To the column after")),
}
