"""Coming back after some quiet days: no backlog, but three ways to go on."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

QUIET_DAYS = 3
EASING = timedelta(weeks=1)
A_DAY = 3
RESTORABLE = timedelta(days=30)


class Choice(StrEnum):
    PICK_UP = "pick_up"
    EASE_IN = "ease_in"
    NEW_CHAPTER = "new_chapter"


@dataclass(frozen=True)
class Return:
    """When somebody last did anything before today, what they chose when they last came back, and if offers wait."""

    active_on: date | None = None
    choice: str = ""
    chosen_on: date | None = None
    told_of_offers: bool = False

    def is_welcomed(self, today: date) -> bool:
        """Return whether to welcome them: until they choose, and not those who have only just begun here."""
        return (
            self.active_on is not None and quiet_days(self.active_on, today) >= QUIET_DAYS and self.chosen_on != today
        )

    def eases_in(self, today: date) -> bool:
        """Return whether they wished for short days, and the week of those is not over."""
        return self.choice == Choice.EASE_IN and self.chosen_on is not None and today < self.chosen_on + EASING


def quiet_days(active_on: date, today: date) -> int:
    """Return how many whole days lie between."""
    return (today - active_on).days - 1


def room_left(taken: int) -> int:
    """Return how many tasks a short day still shows beside those that are begun or settled on it."""
    return max(0, A_DAY - taken)
