"""What people do with their account."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils.module_loading import import_string

from accounts.events import ProfileChanged, UserRested, UserWelcomed, UserWoken
from accounts.models import User
from dueit.core.events import publish


@transaction.atomic
def retune_profile(user: User, *, by: User, at: datetime, **changes: Any) -> User:
    """Change a person's name, clock or look; what stays as it was is neither written nor told.

    `changes` are fields of accounts.models.PROFILE; raises NotInProfile or zones.UnknownZone.
    """
    for hold in import_string(settings.PROFILE_HOLDS):
        hold(user.pk, changes.keys())
    user = _held(user)
    if fields := user.retune(**changes):
        user.save(update_fields=fields)
        publish(ProfileChanged(actor_id=by.pk, at=at, user_id=user.pk, fields=tuple(sorted(fields))))
    return user


@transaction.atomic
def welcome(user: User, *, by: User, at: datetime) -> User:
    """End a person's first minute, done or skipped; it has only one, so a second welcome changes nothing."""
    user = _held(user)
    if user.welcomed_at is None:
        user.welcomed_at = at
        user.save(update_fields=["welcomed_at"])
        publish(UserWelcomed(actor_id=by.pk, at=at, user_id=user.pk))
    return user


@transaction.atomic
def put_to_rest(user: User, *, by: User, at: datetime) -> User:
    """Keep a person out until they are woken: their open pages close, what they have stays."""
    user = _held(user)
    if user.is_active:
        user.is_active = False
        user.save(update_fields=["is_active"])
        publish(UserRested(actor_id=by.pk, at=at, user_id=user.pk))
    return user


@transaction.atomic
def wake(user: User, *, by: User, at: datetime) -> User:
    """Let a person in again."""
    user = _held(user)
    if not user.is_active:
        user.is_active = True
        user.save(update_fields=["is_active"])
        publish(UserWoken(actor_id=by.pk, at=at, user_id=user.pk))
    return user


def _held(user: User) -> User:
    """Read a person, held until the end of the transaction: last, after all that is theirs."""
    return User.objects.select_for_update(no_key=True).get(pk=user.pk)
