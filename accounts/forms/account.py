"""allauth's forms in our words: visible labels, one password field, no hint about who has an account."""

from typing import Any

from allauth.account import app_settings
from allauth.account import forms as allauth
from allauth.account.adapter import get_adapter
from allauth.account.models import EmailAddress
from django import forms
from django.contrib.auth.hashers import make_password
from django.http import HttpRequest

from accounts.domain import zones
from accounts.models import User

ADVICE = "At least 8 characters. A few words that only you would put together work well."
LABELS = {
    "login": "E-mail",
    "email": "E-mail",
    "password": "Password",
    "password1": "Password",
    "oldpassword": "Your password now",
}


class InOurWords(forms.Form):
    """Labels stand above the fields, so placeholders would only repeat them; a password is typed once."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields.pop("password2", None)
        for name, field in self.fields.items():
            field.label = LABELS.get(name, field.label)
            field.help_text = ADVICE if name == "password1" else ""
            field.widget.attrs.pop("placeholder", None)


class LoginForm(InOurWords, allauth.LoginForm):
    pass


class SignupForm(InOurWords, allauth.SignupForm):
    """An account, the name to greet, and the clock of the browser."""

    field_order = ("email", "password1", "name", "time_zone")

    name = forms.CharField(
        label="What should we call you? (if you like)",
        max_length=80,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    time_zone = forms.CharField(required=False, widget=forms.HiddenInput(attrs={"data-time-zone": True}))

    def clean_time_zone(self) -> str:
        return zones.known_or_utc(self.cleaned_data["time_zone"])

    def validate_unique_email(self, value: str) -> str:
        self.account_already_exists = User.objects.filter(email__iexact=value).exists()
        return value

    def clean(self) -> dict[str, Any]:
        """Judge a taken address last, so that finding out costs a whole account, and takes as long as making one."""
        cleaned: dict[str, Any] = super().clean() or {}
        if self.account_already_exists and not self.errors:
            make_password(cleaned["password1"])
            if not self.may_answer_by_mail:
                raise get_adapter().validation_error("email_taken")
        return cleaned

    @property
    def may_answer_by_mail(self) -> bool:
        return app_settings.EMAIL_VERIFICATION == app_settings.EmailVerificationMethod.MANDATORY


class ChangeEmailForm(InOurWords, allauth.AddEmailForm):
    def save(self, request: HttpRequest) -> EmailAddress:
        """Keep the wish until it is confirmed, in place of an earlier one.

        allauth would forget the address of now, too, if that was never confirmed.
        """
        wishes = EmailAddress.objects.filter(user=self.user, verified=False)
        wishes.exclude(email=self.user.email).delete()
        address = EmailAddress.objects.create(user=self.user, email=self.cleaned_data["email"])
        address.send_confirmation(request)
        return address


class ChangePasswordForm(InOurWords, allauth.ChangePasswordForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password1"].label = "New password"


class ResetPasswordForm(InOurWords, allauth.ResetPasswordForm):
    pass


class ResetPasswordKeyForm(InOurWords, allauth.ResetPasswordKeyForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password1"].label = "New password"


class ReauthenticateForm(InOurWords, allauth.ReauthenticateForm):
    pass
