"""When the next message can come to somebody, were there one now."""

from datetime import datetime

from accounts.models import User
from notifications.domain.quiet_week import moment_in_words
from notifications.quiet import quiet_of


def next_message(user: User, *, at: datetime) -> str:
    """Return in words when it can come: "now", or a time of a day of theirs, on their clock."""
    free = quiet_of({user.pk})[user.pk].next_allowed(at)
    if free <= at:
        return "now"
    return moment_in_words(free.astimezone(user.zone), user.today(free), today=user.today(at))
