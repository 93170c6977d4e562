"""What we make of what Django and allauth tell: somebody signs in, has another password, another address."""

from typing import Any

from allauth.account import signals
from allauth.core.internal.httpkit import get_client_ip
from django.contrib.auth.signals import user_logged_in
from django.dispatch import receiver
from django.http import HttpRequest
from django.utils import timezone

from accounts import actions
from accounts.models import User
from dueit.core.browsers import name_of


@receiver(user_logged_in, dispatch_uid="note_sign_in")
def note_sign_in(request: HttpRequest | None, user: User, **told: Any) -> None:
    """Note the place, if there is a browser somewhere at all."""
    if request and (address := get_client_ip(request)):
        actions.note_sign_in(user, name_of(request.headers.get("User-Agent", "")), address, at=timezone.now())


@receiver([signals.password_changed, signals.password_set, signals.password_reset], dispatch_uid="note_password")
def note_password(user: User, **told: Any) -> None:
    actions.note_password(user, at=timezone.now())


@receiver(signals.email_changed, dispatch_uid="note_address")
def note_address(user: User, from_email_address: Any = None, **told: Any) -> None:
    """A first address that is confirmed is no change."""
    if from_email_address is not None:
        actions.note_address(user, at=timezone.now())
