"""Where allauth meets us: who joins, where people go, what is said, how mail leaves."""

import logging
from contextlib import suppress
from typing import Any
from urllib.parse import urlsplit

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.models import EmailAddress
from allauth.account.utils import get_login_redirect_url
from django.conf import settings
from django.contrib import messages
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.urls import Resolver404, resolve, reverse

from accounts.models import User
from accounts.requests import PersonRequest

log = logging.getLogger(__name__)

NOT_YOURS = "That isn't the password you have now. Have another go."
NO_SUCH_PAIR = "That e-mail and password don't go together. Have another go, or reset your password."


def goes_ahead(url: str) -> bool:
    """Whether an address is one that a newcomer goes to before their first day."""
    with suppress(Resolver404):
        return resolve(urlsplit(url).path).view_name in settings.AHEAD_OF_FIRST_DAY
    return False


class Adapter(DefaultAccountAdapter):
    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "account_inactive": "This account is resting. Whoever runs this installation can wake it.",
        "duplicate_email": "That is the address you have now.",
        "email_password_mismatch": NO_SUCH_PAIR,
        "email_taken": "That didn't work. If you already have an account, log in or reset your password.",
        "enter_current_password": NOT_YOURS,
        "incorrect_password": NOT_YOURS,
        "invalid_password_reset": "This link has done its work or is too old.",
        "rate_limited": "That was a lot at once. Please wait a few minutes, then go on.",
        "too_many_login_attempts": "That was a lot of tries. Please wait five minutes, then have another go.",
    }

    def save_user(self, request: HttpRequest, user: User, form: BaseForm, commit: bool = True) -> User:
        """Open the account by the one way in."""
        told = form.cleaned_data
        return User.objects.create_user(
            told["email"], told["password1"], name=told["name"], time_zone=told["time_zone"]
        )

    def post_login(self, request: PersonRequest, user: User, **arrival: Any) -> HttpResponse:
        """Lead those who have not been welcomed yet to their first day, but for an invitation."""
        heading = get_login_redirect_url(request, arrival["redirect_url"], signup=arrival["signup"])
        if user.welcomed_at is None and not goes_ahead(heading):
            arrival["redirect_url"] = reverse("accounts:first_day")
        return super().post_login(request, user, **arrival)

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        """Count tries by address alone: allauth adds the host asked for, and any port in it would start a new count."""
        return str(credentials.get("email") or credentials.get("username") or "").lower()

    def can_delete_email(self, email_address: EmailAddress) -> bool:
        """Keep the address that its person logs in with."""
        return email_address.email != email_address.user.email and super().can_delete_email(email_address)

    def confirm_email(self, request: HttpRequest, email_address: EmailAddress) -> bool:
        """Refuse an address that somebody else logs in with, confirmed or not."""
        others = User.objects.exclude(pk=email_address.user_id)
        if others.filter(email__iexact=email_address.email).exists():
            self.add_message(request, messages.ERROR, "account/messages/email_confirmation_failed.txt")
            return False
        return super().confirm_email(request, email_address)

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Send, or say calmly that it didn't work: the same words whoever owns the address."""
        try:
            super().send_mail(template_prefix, email, context)
        except OSError as trouble:  # every error of smtplib is one
            log.warning("mail not sent: %s: %s", template_prefix, type(trouble).__name__)
            words = "Our mail server did not answer just now. Please ask for the mail again in a few minutes."
            messages.warning(self.request, words)
