"""What people choose about reminders."""

from django import forms

from notifications.domain.reminders import LEADS


class ReminderForm(forms.Form):
    """At what time of its day somebody is reminded, or how long before."""

    at_time = forms.TimeField(
        label="At what time?",
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        error_messages={"required": "Choose a time.", "invalid": "Choose a time, such as 09:00."},
    )
    lead = forms.TypedChoiceField(label="Remind me", choices=list(LEADS.items()), coerce=int, initial=0)
