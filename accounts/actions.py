"""What people do with their account."""

from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils.module_loading import import_string

from accounts.events import (
    AddressChanged,
    PasswordChanged,
    ProfileChanged,
    SignedInElsewhere,
    UserRested,
    UserWelcomed,
    UserWoken,
)
from accounts.models import Place, User
from dueit.core.events import publish

# A place that nobody came from for so long is a new one.
KNOWN_FOR = timedelta(days=400)


@transaction.atomic
def note_sign_in(user: User, device: str, address: str, *, at: datetime) -> Place:
    """Note from where somebody signs in, and tell if the account has never been seen there; the first tells nothing."""
    _held(user)
    user.places.filter(seen_at__lt=at - KNOWN_FOR).delete()
    is_first = not user.places.exists()
    fingerprint = Place.fingerprint_of(user, device, address)
    place, is_new = user.places.update_or_create(fingerprint=fingerprint, defaults={"seen_at": at})
    if is_new and not is_first:
        publish(SignedInElsewhere(actor_id=user.pk, at=at, user_id=user.pk, place_id=place.pk, device=device))
    return place


@transaction.atomic
def note_password(user: User, *, at: datetime) -> None:
    """Have somebody hear that their password is another one."""
    publish(PasswordChanged(actor_id=user.pk, at=at, user_id=user.pk))


@transaction.atomic
def note_address(user: User, *, at: datetime) -> None:
    """Have somebody hear that they log in with another address."""
    publish(AddressChanged(actor_id=user.pk, at=at, user_id=user.pk))


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
