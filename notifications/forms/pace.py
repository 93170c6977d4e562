"""How often something comes: the digest, pushes, and nothing at all until a day."""

from datetime import date, timedelta
from typing import Any

from django import forms

from notifications.domain.quiet_week import NAMES
from notifications.forms.quiet import wall_field
from notifications.models import Choice
from notifications.models.choice import MOST_PUSHES_A_DAY, Rhythm

LONGEST = timedelta(days=366)
RHYTHMS = [(Rhythm.NEVER, "Never"), (Rhythm.DAILY, "Every day"), (Rhythm.WEEKLY, "Once a week")]


class DigestForm(forms.Form):
    """When what can wait comes together."""

    digest = forms.TypedChoiceField(label="How often", choices=RHYTHMS, coerce=Rhythm, widget=forms.RadioSelect)
    digest_at = wall_field("At", help_text="On your clock.")
    digest_weekday = forms.TypedChoiceField(
        label="On", help_text="If it is once a week.", choices=list(enumerate(NAMES)), coerce=int
    )

    def __init__(self, sent: Any = None, *, choice: Choice) -> None:
        super().__init__(sent, initial={name: getattr(choice, name) for name in self.base_fields}, auto_id="digest_%s")


class PushesForm(forms.Form):
    """How many pushes a day may bring."""

    pushes_a_day = forms.IntegerField(
        label="At most, each day",
        min_value=0,
        max_value=MOST_PUSHES_A_DAY,
        error_messages={
            "required": "How many? None is 0.",
            "invalid": "Write a number, such as 3.",
            "min_value": "None is 0; fewer can't come.",
            "max_value": f"Choose {MOST_PUSHES_A_DAY} at most.",
        },
    )

    def __init__(self, sent: Any = None, *, choice: Choice) -> None:
        super().__init__(sent, initial={"pushes_a_day": choice.pushes_a_day}, auto_id="pushes_%s")


class PauseForm(forms.Form):
    """Until which day nothing is to disturb somebody."""

    until = forms.DateField(
        label="Until the morning of",
        widget=forms.DateInput({"type": "date"}, "%Y-%m-%d"),
        error_messages={"required": "Until which day?", "invalid": "Choose a day."},
    )

    def __init__(self, sent: Any = None, *, choice: Choice, today: date) -> None:
        super().__init__(sent, initial={"until": choice.silent_until or ""}, auto_id="pause_%s")
        self.today = today

    def clean_until(self) -> date:
        day: date = self.cleaned_data["until"]
        if day <= self.today:
            raise forms.ValidationError("Choose a day after today.")
        if day - self.today > LONGEST:
            raise forms.ValidationError("Choose a day within a year.")
        return day
