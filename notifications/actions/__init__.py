"""What is told to people, and what they do with it."""

from notifications.actions.achievements import earn, switch_moments, undo_moments
from notifications.actions.choosing import (
    choose_digest,
    choose_pushes,
    choose_ways,
    choose_ways_as_at_first,
    pause,
    switch_mail,
    undo_choice,
)
from notifications.actions.delivering import NotSentAgain, deliver_next, try_again
from notifications.actions.devices import (
    TooManyDevices,
    ask_for_test,
    claim_test,
    decline_push,
    keep_device,
    name_device,
    note_test,
    remove_device,
)
from notifications.actions.digests import make_digests
from notifications.actions.holding import follow_choice, follow_clock, look_again
from notifications.actions.quieting import (
    TooQuiet,
    add_quiet_hours,
    change_quiet_hours,
    remove_quiet_hours,
    undo_quiet_hours,
)
from notifications.actions.reading import (
    put_off,
    read,
    read_all,
    undo_put_off,
    undo_read,
)
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
    "TooManyDevices",
    "TooQuiet",
    "add_quiet_hours",
    "ask_for_test",
    "bring_back",
    "bring_back_keys",
    "carry",
    "carry_back",
    "change_quiet_hours",
    "choose_digest",
    "choose_pushes",
    "choose_ways",
    "choose_ways_as_at_first",
    "claim_test",
    "close_place",
    "decline_push",
    "deliver_next",
    "earn",
    "follow_choice",
    "follow_clock",
    "forget",
    "keep_device",
    "look_again",
    "make_digests",
    "name_device",
    "note_answer",
    "note_test",
    "notify",
    "pause",
    "put_off",
    "read",
    "read_all",
    "remove_device",
    "remove_quiet_hours",
    "switch_mail",
    "switch_moments",
    "try_again",
    "undo_choice",
    "undo_moments",
    "undo_put_off",
    "undo_quiet_hours",
    "undo_read",
    "withdraw",
    "withdraw_keys",
]
