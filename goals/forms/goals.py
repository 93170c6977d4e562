"""What people say about a goal."""

from django import forms

from goals.domain import levels


class LevelForm(forms.Form):
    """How small the steps should be, and which pattern to follow."""

    level = forms.IntegerField(min_value=min(levels.LEVELS), max_value=max(levels.LEVELS), initial=levels.DEFAULT)
    kind = forms.CharField(max_length=30, required=False)


class GoalForm(LevelForm):
    """A goal to be, in its person's words."""

    title = forms.CharField(
        max_length=200,
        label="What would you like to be true?",
        error_messages={
            "required": "A few words are enough.",
            "max_length": "That is a long one. Up to 200 characters fit here; the rest can go below.",
        },
        widget=forms.TextInput(attrs={"placeholder": "Hold a small zine fair in spring", "autocomplete": "off"}),
    )
    why = forms.CharField(
        max_length=1000,
        required=False,
        label="Why does it matter to you?",
        help_text="Only if you like. It stands beside the goal when the going gets slow.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )
