"""Who: a person with an account, and the clock that person lives by."""

from datetime import date, datetime, time
from typing import Any, Self
from zoneinfo import ZoneInfo

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models, transaction
from django.db.models.functions import Lower, Now
from django.utils.crypto import salted_hmac

from accounts.domain import places, zones
from accounts.domain.calling import called
from accounts.events import UserJoined
from dueit.core.days import local_day
from dueit.core.events import publish
from dueit.core.live.ending import kick_stale_sessions

PROFILE = frozenset({"name", "time_zone", "day_start", "week_start", "theme", "has_shortcuts"})


class NotInProfile(TypeError):
    """Someone tried to change, as a matter of taste, what is none."""


class Theme(models.TextChoices):
    SYSTEM = "system", "Like my device"
    LIGHT = "light", "Light"
    DARK = "dark", "Dark"


class UserManager(BaseUserManager["User"]):
    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":
        """Open an account."""
        user = self.model(email=email.lower(), **fields)
        user.set_password(password)
        return self.join(user)

    @transaction.atomic
    def join(self, user: "User") -> "User":
        """Keep a new person, the one way in; whoever listens to UserJoined prepares the rest."""
        user.save(using=self._db)
        user.refresh_from_db(fields=["joined_at"])
        publish(UserJoined(actor_id=user.pk, user_id=user.pk, at=user.joined_at))
        return user

    def create_superuser(self, email: str, password: str | None = None, **fields: Any) -> "User":
        """Open an operator's account."""
        return self.create_user(email, password, is_staff=True, is_superuser=True, **fields)

    def logged_in_with(self, address: str) -> "models.QuerySet[User]":
        """Whoever logs in with an address, and has confirmed that it is theirs."""
        confirmed = {"emailaddress__email__iexact": address, "emailaddress__verified": True}
        return self.filter(email__iexact=address, **confirmed)

    def get_by_natural_key(self, email: str | None) -> "User":
        return self.get(email__iexact=email)


class User(AbstractBaseUser, PermissionsMixin):
    """A person. Signs in by e-mail; lives in a time zone; their day may start after midnight."""

    email = models.EmailField("e-mail", unique=True)
    name = models.CharField(max_length=80, blank=True)
    time_zone = models.CharField(max_length=64, default="UTC")
    day_start = models.TimeField(default=time(0))
    week_start = models.PositiveSmallIntegerField(default=0)
    theme = models.CharField(max_length=10, choices=Theme, default=Theme.SYSTEM)
    has_shortcuts = models.BooleanField(default=True)
    welcomed_at = models.DateTimeField(null=True, blank=True)
    joined_at = models.DateTimeField(db_default=Now())
    # From when on something is there for them to read; kept here, so that no page asks for it.
    news_from = models.DateTimeField(null=True, editable=False)
    is_active = models.BooleanField(default=True)
    is_staff = models.BooleanField(default=False)

    objects = UserManager()

    # How this person got in when they were last read or kept.
    entrance: tuple[Any, Any] | None = None

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"

    class Meta:
        constraints = [
            models.UniqueConstraint(Lower("email"), name="user_email_is_unique_in_any_case"),
            models.CheckConstraint(condition=models.Q(week_start__lte=6), name="user_week_starts_on_a_weekday"),
            models.CheckConstraint(
                condition=models.Q(day_start__lte=time(6)), name="user_day_starts_by_six_in_the_morning"
            ),
        ]

    def __str__(self) -> str:
        return called(self.name, self.email)

    @classmethod
    def from_db(cls, *row: Any, **options: Any) -> Self:
        user = super().from_db(*row, **options)
        user.entrance = user.way_in()
        return user

    def save(self, **options: Any) -> None:
        """Keep; whatever door a new password or a closed account comes by, it closes the pages that it locks out."""
        if not self._state.adding and options.get("update_fields") is None:
            options["update_fields"] = self._own_fields()
        with transaction.atomic():
            super().save(**options)
            if self.entrance not in (None, self.way_in()):
                kick_stale_sessions(self)
        self.entrance = self.way_in()

    def _own_fields(self) -> list[str]:
        """Return what was read of this person, but for the news: those may have changed since."""
        unread = {"id", "news_from", *self.get_deferred_fields()}
        return [field.name for field in self._meta.concrete_fields if field.attname not in unread]

    def way_in(self) -> tuple[Any, Any]:
        """What decides who gets in; None for what was not read."""
        return self.__dict__.get("password"), self.__dict__.get("is_active")

    def clean(self) -> None:
        super().clean()
        self.email = self.email.lower()

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)

    def today(self, at: datetime) -> date:
        """The day that this person lives in at the instant `at`."""
        return local_day(at, self.zone, self.day_start)

    def retune(self, **changes: Any) -> list[str]:
        """Take over what differs, and return the names of those fields."""
        if strange := changes.keys() - PROFILE:
            raise NotInProfile(f"Not a part of the profile: {', '.join(sorted(strange))}.")
        zones.check(changes.get("time_zone", self.time_zone))
        fields = [name for name, value in changes.items() if getattr(self, name) != value]
        for name in fields:
            setattr(self, name, changes[name])
        return fields


class Place(models.Model):
    """A browser in a network from which somebody has signed in. Neither can be read from it, only known again."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="places")
    fingerprint = models.CharField(max_length=64)
    seen_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "fingerprint"], name="place_is_known_once")]

    def __str__(self) -> str:
        return f"a place of {self.user}"

    @staticmethod
    def fingerprint_of(user: User, device: str, address: str) -> str:
        """Return by what a place is known again; raises ValueError for what is no IP address."""
        seen = f"{user.pk}|{device}|{places.network(address)}"
        return salted_hmac("accounts.place", seen, algorithm="sha256").hexdigest()
