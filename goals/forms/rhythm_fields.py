"""The choices of a rhythm, in words; fields that leave the judgement to the domain."""

from typing import Any

from django import forms

from goals.domain.schedule.kinds import CatchUp, MonthEnd, PolicyType, Shape, Unit
from tasks.domain.quick_add.vocabulary import WEEKDAY_NAMES

Choices = list[tuple[Any, str]]

KINDS: Choices = [
    ("", "As the words say"),
    (PolicyType.FIXED_INTERVAL.value, "Every so often"),
    (PolicyType.CALENDAR.value, "On days of the calendar"),
    (PolicyType.TIMES_PER_WEEK.value, "Some times a week"),
    (PolicyType.DEADLINE.value, "Some times until a day"),
    (PolicyType.FROM_COMPLETION.value, "Some time after the last one"),
    (PolicyType.ONE_OFF.value, "Once"),
]
CATCH_UPS: Choices = [
    ("", "Whatever suits the rhythm"),
    (CatchUp.ONE.value, "One waits for me, the rest is let go"),
    (CatchUp.SKIP.value, "What went by is let go"),
    (CatchUp.ALL.value, "All of them wait for me"),
    (CatchUp.SPREAD.value, "They are spread over the days ahead"),
    (CatchUp.SHIFT.value, "Everything moves on by as much"),
]
UNITS: Choices = [(unit.value, f"{unit.value}s") for unit in Unit]
SHAPES: Choices = [
    (Shape.EVEN.value, "Evenly"),
    (Shape.FRONT_LOADED.value, "More of it early on"),
    (Shape.BACK_LOADED.value, "More of it later on"),
    (Shape.ADAPTIVE.value, "Evenly, spread anew when something waits"),
]
MONTH_ENDS: Choices = [(MonthEnd.CLAMP.value, "is its last day"), (MonthEnd.SKIP.value, "is left out")]
WEEKDAYS: Choices = list(enumerate(WEEKDAY_NAMES))


class AnyWord(forms.ChoiceField):
    """A choice; whether it may be made is for the policy to say."""

    def __init__(self, **said: Any) -> None:
        super().__init__(required=False, **said)

    def valid_value(self, value: Any) -> bool:
        return True


class AnyNumber(forms.TypedChoiceField):
    """A number out of some; whether it may be chosen is for the policy to say."""

    def __init__(self, **said: Any) -> None:
        super().__init__(required=False, coerce=int, empty_value=None, **said)

    def valid_value(self, value: Any) -> bool:
        return True


class AnyNumbers(forms.TypedMultipleChoiceField):
    """Several numbers; whether they may be chosen is for the policy to say."""

    def __init__(self, **said: Any) -> None:
        super().__init__(required=False, coerce=int, **said)

    def valid_value(self, value: Any) -> bool:
        return True


def day(label: str) -> forms.DateField:
    return forms.DateField(required=False, label=label, widget=forms.DateInput({"type": "date"}, "%Y-%m-%d"))
