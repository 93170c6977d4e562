"""The keys that work on every page, told by the `?` sheet: the one place that says which key does what.

Templates bind a key to an element with `data-key`; a key with a `deed` acts on the task at hand (static/js/walk.js).
"""

from typing import NamedTuple

from dueit.core.web.navigation import PLACES


class Shortcut(NamedTuple):
    """One key, or several pressed together, and what it does for a person."""

    keys: tuple[str, ...]
    does: str
    deed: str = ""

    @property
    def pressed(self) -> str:
        """What a browser calls the key."""
        *_, key = self.keys
        return {"Space": " ", "Enter": "Enter"}.get(key, key.upper() if "Shift" in self.keys else key)


SHORTCUTS: dict[str, tuple[Shortcut, ...]] = {
    "Anywhere": (
        Shortcut(("q",), "Add something"),
        Shortcut(("Ctrl or ⌘", "k"), "Go anywhere, do anything"),
        Shortcut(("/",), "Find something"),
        Shortcut(("z",), "Undo the last change, or see what can be undone"),
        Shortcut(("?",), "Show all keys"),
        Shortcut(("Esc",), "Close what is open"),
    ),
    "Go to": tuple(Shortcut((place.key,), place.name) for place in PLACES),
    "In a list": (
        Shortcut(("j",), "The next one", "next"),
        Shortcut(("k",), "The one before", "previous"),
        Shortcut(("Enter",), "Look at it"),
        Shortcut(("Space",), "Settle it, or open it again", "settle"),
        Shortcut(("b",), "Begin it, or put it back", "begin"),
        Shortcut(("n",), "Not today", "not_today"),
        Shortcut(("l",), "Let it go", "let_go"),
        Shortcut(("a",), "Start it afresh", "afresh"),
        Shortcut(("x",), "Choose it, to do something with several", "select"),
        Shortcut(("Shift", "x"), "Choose all up to it", "extend"),
        Shortcut(("Alt", "↑"), "Move it up"),
        Shortcut(("Alt", "↓"), "Move it down"),
    ),
    "On a board": (Shortcut(("Alt", "←"), "To the column before"), Shortcut(("Alt", "→"), "To the column after")),
}
