"""What people may type to ask somebody into a project."""

from datetime import timedelta
from functools import cache
from typing import Any

from django import forms
from django.utils.safestring import SafeString

from tasks.domain.invitation import DAYS, INVITED, MOST_USES
from tasks.domain.roles import Role


def draw(form: forms.Form) -> SafeString:
    return SafeString("".join(field.as_field_group() for field in form))


@cache
def blank(has_mail_server: bool) -> SafeString:
    return draw(InviteForm(has_mail_server=has_mail_server))


class InviteForm(forms.Form):
    """Whom to ask into a project, as what, and for how long."""

    address = forms.EmailField(
        required=False,
        max_length=254,
        label="Their e-mail address",
        help_text="They get a letter that works for them alone. Leave it empty for a link that you hand on yourself.",
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
        error_messages={"invalid": "Write an address such as noor@example.com, or leave it empty."},
    )
    role = forms.ChoiceField(label="As a", choices=[(role.value, role.value.title()) for role in INVITED])
    days = forms.TypedChoiceField(
        label="Open for", choices=[(days, f"{days} day{'s'[: days > 1]}") for days in DAYS], coerce=int, initial=7
    )
    uses = forms.IntegerField(
        label="How many people",
        min_value=1,
        max_value=MOST_USES,
        initial=1,
        help_text="For a link; a letter is for one.",
        error_messages=dict.fromkeys(
            ("required", "invalid", "min_value", "max_value"), f"Choose a number from 1 to {MOST_USES}."
        ),
    )

    def __init__(self, sent: Any = None, *, has_mail_server: bool) -> None:
        super().__init__(sent, auto_id="invite_%s")
        if not has_mail_server:
            del self.fields["address"]
            self.fields["uses"].help_text = ""

    @property
    def drawn(self) -> SafeString:
        """All fields; those of a form that nobody has filled in yet are drawn once."""
        return draw(self) if self.is_bound else blank("address" in self.fields)

    @property
    def offer(self) -> dict[str, Any]:
        """What is offered, as the actions take it."""
        told = self.cleaned_data
        return {"role": Role(told["role"]), "lasting": timedelta(days=told["days"])}
