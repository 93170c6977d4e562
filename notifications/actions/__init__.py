"""What is told to people, and what they do with it."""

from notifications.actions.choosing import switch_mail, undo_switch
from notifications.actions.delivering import NotSentAgain, deliver_next, try_again
from notifications.actions.digests import make_digests
from notifications.actions.holding import follow_clock, look_again
from notifications.actions.reading import put_off, read, read_all, undo_put_off, undo_read
from notifications.actions.telling import (
    bring_back,
    bring_back_keys,
    carry,
    carry_back,
    close_place,
    forget,
    note_answer,
    notify,
    withdraw,
    withdraw_keys,
)

__all__ = [
    "NotSentAgain",
    "bring_back",
    "bring_back_keys",
    "carry",
    "carry_back",
    "close_place",
    "deliver_next",
    "follow_clock",
    "forget",
    "look_again",
    "make_digests",
    "note_answer",
    "notify",
    "put_off",
    "read",
    "read_all",
    "switch_mail",
    "try_again",
    "undo_put_off",
    "undo_read",
    "undo_switch",
    "withdraw",
    "withdraw_keys",
]
