"""From when, and until when, a person has time off."""

from datetime import date, timedelta
from typing import Any

from django import forms

LONGEST = timedelta(days=366)
FARTHEST = timedelta(days=3660)


class TimeOffForm(forms.Form):
    """Without a last day it is until its person is back."""

    first_on = forms.DateField(
        label="From",
        widget=forms.DateInput({"type": "date"}, "%Y-%m-%d"),
        help_text="It may be gone by already.",
        error_messages={"required": "From which day on?"},
    )
    last_on = forms.DateField(
        label="Until",
        required=False,
        widget=forms.DateInput({"type": "date"}, "%Y-%m-%d"),
        help_text="The last day off. Empty: until you are back.",
    )

    def __init__(self, sent: Any = None, *, today: date) -> None:
        super().__init__(sent, initial={"first_on": today})
        self.today = today

    def clean_first_on(self) -> date:
        day: date = self.cleaned_data["first_on"]
        if abs(day - self.today) > FARTHEST:
            raise forms.ValidationError("Choose a day within ten years.")
        return day

    def clean_last_on(self) -> date | None:
        first, last = self.cleaned_data.get("first_on"), self.cleaned_data["last_on"]
        if first and last and last < first:
            raise forms.ValidationError("The last day lies before the first one.")
        if first and last and last - first > LONGEST:
            raise forms.ValidationError("That is more than a year. Leave it empty to rest until you are back.")
        return last
