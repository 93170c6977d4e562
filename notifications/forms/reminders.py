"""What people choose about reminders."""

from django import forms

from notifications.domain.reminders import LEADS
from notifications.forms.quiet import wall_field


class ReminderForm(forms.Form):
    """At what time of its day somebody is reminded, or how long before."""

    at_time = wall_field("At what time?")
    lead = forms.TypedChoiceField(label="Remind me", choices=list(LEADS.items()), coerce=int, initial=0)
