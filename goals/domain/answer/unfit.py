"""Why an answer is not a plan."""


class Unfit(Exception):
    """`errors` say what is wrong, in sentences a model can act upon."""

    def __init__(self, *errors: str) -> None:
        super().__init__(" ".join(errors))
        self.errors = errors


class TurnedDown(Exception):
    """The model would not make any plan for this goal."""
