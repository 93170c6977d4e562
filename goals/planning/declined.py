"""How one way of planning hands over to the next."""


class Declined(Exception):
    """This way has no plan for the request; the message is a note for the person, or empty."""
