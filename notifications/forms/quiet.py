"""Hours at which nothing may disturb somebody."""

from datetime import time
from typing import Any

from django import forms

from notifications.domain.quiet_week import NAMES, Window
from notifications.models import QuietWindow

AT_FIRST = Window(time(22), time(7), frozenset(range(7)))
SHORT = 3


def wall_field(label: str, **told: Any) -> forms.TimeField:
    """A time of somebody's day, to the minute."""
    return forms.TimeField(
        label=label,
        input_formats=["%H:%M"],
        widget=forms.TimeInput({"type": "time"}, "%H:%M"),
        error_messages={"required": "Choose a time.", "invalid": "Write a time such as 22:30."},
        **told,
    )


class QuietForm(forms.Form):
    """New quiet hours, or those that are kept already."""

    start = wall_field("From")
    end = wall_field("Until", help_text="If that is earlier, it is on the next day.")
    days = forms.TypedMultipleChoiceField(
        label="On the days on which they begin",
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "On which day? Choose one at least.", "invalid_choice": "Choose from these days."},
    )

    def __init__(self, sent: Any = None, *, kept: QuietWindow | None = None, week_start: int = 0) -> None:
        window = kept.window if kept else AT_FIRST
        shown = {**window._asdict(), "days": sorted(window.days)}
        super().__init__(sent, initial=shown, auto_id=f"quiet_{kept.pk if kept else 'new'}_%s")
        order = [(week_start + day) % len(NAMES) for day in range(len(NAMES))]
        field: Any = self.fields["days"]
        field.choices = [(day, NAMES[day][:SHORT]) for day in order]
        self.kept = kept

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        if cleaned.get("end") is not None and cleaned["end"] == cleaned.get("start"):
            self.add_error("end", "They would have no length: choose another end.")
        return cleaned

    @property
    def window(self) -> Window:
        said = self.cleaned_data
        return Window(said["start"], said["end"], frozenset(said["days"]))
