"""A notice on its way out of the house, by one transport to one address; and transports that are left alone."""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any, Self

from django.db import models, transaction
from django.db.models import F, Q

from accounts.models import User
from dueit.core.change import change
from notifications.domain.sending import LEASE, MOST_DEATHS, REST, STRIKES, State
from notifications.models.ledger import LedgerEntry, Step
from notifications.models.notification import Notification

WAITING, DEAD = State.WAITING.value, State.DEAD.value


class DeliveryQuerySet(models.QuerySet["Delivery"]):
    def visible_to(self, user: User) -> Self:
        return self.filter(notification__user=user, notification__withdrawn_at=None)

    def due(self, at: datetime) -> Self:
        """What waits, whose time has come, and that nobody is at; not what goes by a transport that rests."""
        free = Q(lease_until=None) | Q(lease_until__lte=at)
        resting = Breaker.objects.filter(rests_until__gt=at).values("transport")
        waiting = self.filter(free, state=WAITING, next_try_at__lte=at).exclude(transport__in=resting)
        return waiting.order_by("next_try_at", "pk")

    def told(self) -> Self:
        """What has gone out, by itself or along with another that has."""
        return self.filter(Q(state=State.SENT) | Q(state=State.MERGED, together__state=State.SENT))

    def on_its_way(self) -> Self:
        """What still may go out, by itself or along with another that may."""
        return self.filter(Q(state=WAITING) | Q(state=State.MERGED, together__state=WAITING))

    def along(self, others: Collection["Delivery"]) -> Self:
        """What was to go along with some."""
        return self.filter(together__in=others, state=State.MERGED)

    def dead(self) -> Self:
        return self.filter(state=DEAD)

    def held(self, claimed: Collection["Delivery"]) -> Self:
        """The rows of what was claimed, as long as nobody has taken them over since."""
        mine = [Q(pk=each.pk, token=each.token) for each in claimed]
        return self.filter(Q(*mine, _connector=Q.OR), state=WAITING) if mine else self.none()

    def give_back(self) -> None:
        """Have what was claimed, and not tried, wait as if it had not been claimed."""
        self.update(tries=F("tries") - 1, lease_until=None)


class Delivery(models.Model):
    """One letter, or the like, that tells a person what their inbox has. Whoever sends it may die at any moment."""

    notification = models.ForeignKey(Notification, on_delete=models.CASCADE, related_name="deliveries")
    transport = models.CharField(max_length=20)
    address = models.CharField(max_length=254)
    state = models.CharField(max_length=10, choices=[(state.value, state.value) for state in State], default=WAITING)
    tries = models.PositiveSmallIntegerField(default=0)
    deaths = models.PositiveSmallIntegerField(default=0)
    made_at = models.DateTimeField()
    next_try_at = models.DateTimeField()
    lease_until = models.DateTimeField(null=True, blank=True)
    token = models.PositiveIntegerField(default=0)
    settled_at = models.DateTimeField(null=True, blank=True)
    remark = models.CharField(max_length=200, blank=True)
    # it was dropped only for how what it tells stood then, and goes out after all if that passes
    may_return = models.BooleanField(default=False)
    # it waits for a moment that is free, not for another try
    is_held = models.BooleanField(default=False)
    # what it was merged into, and goes along with
    together = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, blank=True, related_name="merged")

    objects = DeliveryQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "deliveries"
        indexes = [
            models.Index(fields=["transport", "next_try_at", "id"], condition=Q(state=WAITING), name="delivery_waiting")
        ]
        constraints = [
            models.UniqueConstraint(fields=["notification", "transport", "address"], name="delivery_only_once"),
            models.CheckConstraint(
                name="delivery_settled_at_iff_settled",
                condition=Q(state=WAITING, settled_at__isnull=True) | (~Q(state=WAITING) & Q(settled_at__isnull=False)),
            ),
            models.CheckConstraint(
                name="delivery_is_held_only_while_waiting", condition=Q(is_held=False) | Q(state=WAITING)
            ),
            models.CheckConstraint(
                name="delivery_may_return_only_if_dropped", condition=Q(may_return=False) | Q(state=State.DROPPED.value)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.transport} to {self.address}"

    @property
    def claimed_at(self) -> datetime:
        """When it was taken on; before that, when it was written."""
        return self.lease_until - LEASE if self.lease_until else self.made_at

    @property
    def is_poison(self) -> bool:
        """Whoever tried it has died, again and again."""
        return self.deaths >= MOST_DEATHS

    @property
    def is_suspect(self) -> bool:
        """Whoever held it has died, now or before."""
        return self.deaths > 0 or self.lease_until is not None

    @property
    def thing(self) -> tuple[str, str, int, str]:
        """By what it goes, to whom, and about what: what has the same goes out as one."""
        return self.transport, self.address, self.notification.user_id, self.notification.subject

    def take_on(self, at: datetime) -> None:
        """Hold it for a while, unsaved; a lease that has run out says that whoever held it has died."""
        self.deaths += self.lease_until is not None
        self.tries, self.token, self.lease_until = self.tries + 1, self.token + 1, at + LEASE

    def wait(self, until: datetime, remark: str) -> None:
        self.next_try_at, self.lease_until, self.remark, self.is_held = until, None, remark[:200], False
        self.save(update_fields=["next_try_at", "lease_until", "remark", "is_held"])

    def hold(self, until: datetime, remark: str) -> None:
        """Have it wait for a moment that is free, as if it had not been claimed; it grows old only from then on."""
        self.tries -= 1
        self.made_at = self.next_try_at = until
        self.lease_until, self.remark, self.is_held = None, remark[:200], True
        self.save(update_fields=["tries", "made_at", "next_try_at", "lease_until", "remark", "is_held"])

    def settle(self, state: State, remark: str, *, at: datetime) -> None:
        ended = _ended(state, remark, at=at)
        vars(self).update(ended)
        self.save(update_fields=[*ended, "may_return", "together"])

    def settle_sent(self, *, at: datetime) -> bool:
        """Settle what has gone out and write so, unless somebody has taken it over since it was claimed."""
        ended, mine = _ended(State.SENT, at=at), {"state": WAITING, "token": self.token}
        line = LedgerEntry.of(self.notification, Step.SENT, transport=self.transport, at=at)
        is_settled = change(self, ended, still=mine, line=line)
        if is_settled:
            vars(self).update(ended)
        return is_settled

    def notices(self) -> list[Notification]:
        """Return what it tells: its own notice and those that go along, the newest first."""
        along = self.merged.all() if self.pk else ()
        told = [self.notification, *(other.notification for other in along if other.state == State.MERGED)]
        return sorted(told, key=lambda notice: (notice.made_at, notice.pk), reverse=True)

    def start_over(self, at: datetime) -> None:
        """Try again from the beginning; a letter that is still on its way loses.

        What was handed over before may have come: it says the same again, so it takes nothing more along.
        """
        self.state, self.settled_at, self.lease_until, self.remark = WAITING, None, None, ""
        self.tries, self.deaths, self.token, self.is_held = int(self.tries > 1), 0, self.token + 1, False
        self.made_at = self.next_try_at = at
        self.may_return = False
        self.save()


def _ended(state: State, remark: str = "", *, at: datetime) -> dict[str, Any]:
    """Return the columns of what has come to an end."""
    return {"state": state.value, "settled_at": at, "lease_until": None, "remark": remark[:200], "is_held": False}


class Breaker(models.Model):
    """How often in a row nothing got through by a transport, or to one server, and until when it is left alone."""

    transport = models.CharField(max_length=300, primary_key=True)
    strikes = models.PositiveIntegerField(default=0)
    rests_until = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.transport

    @classmethod
    def rest_of(cls, transport: str, at: datetime) -> timedelta:
        """Return how long it is still left alone."""
        until = (
            cls.objects.filter(transport=transport, rests_until__gt=at).values_list("rests_until", flat=True).first()
        )
        return until - at if until else timedelta(0)

    @classmethod
    @transaction.atomic
    def note(cls, transport: str, *, is_silent: bool, at: datetime) -> None:
        """Count a try that found nobody there; any other begins anew."""
        known = cls.objects.filter(transport=transport)
        if not is_silent:
            known.delete()
        else:
            cls.objects.get_or_create(transport=transport)
            known.update(strikes=F("strikes") + 1)
            known.filter(strikes__gte=STRIKES).update(rests_until=at + REST)
