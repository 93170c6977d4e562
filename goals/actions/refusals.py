"""Why something with a draft is refused, in kind words."""


class NotLookedAt(Exception):
    """The draft is not there to be looked at any more, or not yet; the message is for the person."""


class NothingChosen(Exception):
    """None of the steps is ticked; the message is for the person."""
