"""What is told to people, and what they do with it."""

from notifications.actions.reading import put_off, read, read_all, undo_put_off, undo_read
from notifications.actions.telling import bring_back, close_place, forget, note_answer, notify, withdraw

__all__ = [
    "bring_back",
    "close_place",
    "forget",
    "note_answer",
    "notify",
    "put_off",
    "read",
    "read_all",
    "undo_put_off",
    "undo_read",
    "withdraw",
]
