"""A person does it, and a person says whether it is true."""

from goals.models import Goal


class ByHand:
    """Its tasks say what exactly to do."""

    def note_of(self, goal: Goal) -> str:
        return goal.prompt


class AskedOfItsPerson:
    asks_its_person = True
