"""How a search is kept under a name."""

from django import forms

from tasks.models.saved_view import LONGEST_NAME


class ViewForm(forms.Form):
    """What a search is called that somebody keeps."""

    name = forms.CharField(
        max_length=LONGEST_NAME,
        error_messages={
            "required": "Give it a name: a word or two is enough.",
            "max_length": f"That is a long name. Up to {LONGEST_NAME} characters fit here.",
        },
    )

    @property
    def refusal(self) -> str:
        """Say why the name was not taken; "" where it was."""
        return " ".join(map(str, self.errors.get("name", [])))
