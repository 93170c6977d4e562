"""Why something with a draft, a rhythm, a platform or an aim is refused, in kind words."""

from collections.abc import Sequence

from goals.domain.schedule.faults import Fault


class NotLookedAt(Exception):
    """The draft is not there to be looked at any more, or not yet; the message is for the person."""


class NothingChosen(Exception):
    """None of the steps is ticked; the message is for the person."""


class NameTaken(Exception):
    """Something else is called that in the same place; the message is for the person."""


class NotRepeating(Exception):
    """The goal has no rhythm that could be changed like that; the message is for the person."""


class Unfit(Exception):
    """A rhythm can't be followed as it was said; `faults` has all that is wrong with it, in people's words."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__(" ".join(fault.message for fault in faults))
        self.faults = list(faults)


class NothingMoves(Exception):
    """Spreading a goal again would change nothing; the message is for the person."""


class SeenOtherwise(Exception):
    """What was looked at is no longer what would happen; the message is for the person."""


class OutOfReach(Exception):
    """A goal can't address what is not in its project; the message is for the person."""


class AlreadyOff(Exception):
    """Somebody has time off already; one at a time."""

    def __init__(self) -> None:
        super().__init__("You have time off already. Come back first, or leave it as it is.")
