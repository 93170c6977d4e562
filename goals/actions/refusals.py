"""Why something with a draft, a platform or an aim is refused, in kind words."""


class NotLookedAt(Exception):
    """The draft is not there to be looked at any more, or not yet; the message is for the person."""


class NothingChosen(Exception):
    """None of the steps is ticked; the message is for the person."""


class NameTaken(Exception):
    """Something else is called that in the same place; the message is for the person."""


class OutOfReach(Exception):
    """A goal can't address what is not in its project; the message is for the person."""
