"""What comes by which way."""

from django import forms

from notifications.domain.kinds import Way
from notifications.domain.matrix import cells


class WaysForm(forms.Form):
    """The cells of the matrix that are ticked."""

    ticked = forms.MultipleChoiceField(
        required=False,
        choices=lambda: [(name, name) for name in cells(list(Way))],
        error_messages={"invalid_choice": "This page has changed. Please choose again."},
    )
