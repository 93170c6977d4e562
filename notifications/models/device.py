"""A browser that tells its person what their inbox has, also while no page is open."""

from datetime import datetime
from typing import Self
from urllib.parse import urlsplit

from django.db import models

from accounts.models import User
from dueit.core import bulk
from notifications.domain.devices import MOST_IN_NAME, Subscription
from notifications.domain.kinds import Way
from notifications.domain.sending import Result, State
from notifications.models.delivery import WAITING, Delivery
from notifications.models.ledger import LedgerEntry, Step

PUSH, GONE = Way.PUSH.value, "that browser is no longer told"
PREFIX = "device-"
MOST_IN_HOST = 255


class DeviceQuerySet(models.QuerySet["Device"]):
    def visible_to(self, user: User) -> Self:
        return self.filter(user=user).order_by("pk")

    def at(self, address: str) -> Self:
        """The one that a delivery goes to, if it is still there."""
        number = address.removeprefix(PREFIX)
        return self.filter(pk=number) if number.isdecimal() else self.none()

    def to_test(self) -> Self:
        return self.exclude(test_asked_at=None).order_by("test_asked_at")


class Device(models.Model):
    """One browser on one machine, which its person has let tell them. Whoever knows its `endpoint` can reach it."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="devices")
    name = models.CharField(max_length=MOST_IN_NAME)
    endpoint = models.TextField(unique=True)
    p256dh = models.CharField(max_length=100)
    auth = models.CharField(max_length=30)
    made_at = models.DateTimeField()
    last_sent_at = models.DateTimeField(null=True, blank=True)
    test_asked_at = models.DateTimeField(null=True, blank=True)
    tested_at = models.DateTimeField(null=True, blank=True)
    test_result = models.CharField(max_length=10, blank=True, choices=[(each.value, each.value) for each in Result])

    objects = DeviceQuerySet.as_manager()

    def __str__(self) -> str:
        return self.name

    @property
    def address(self) -> str:
        """How a delivery names it."""
        return f"{PREFIX}{self.pk}"

    @property
    def host(self) -> str:
        """The push service of its maker."""
        return urlsplit(self.endpoint).netloc[:MOST_IN_HOST]

    def renew(self, subscription: Subscription) -> None:
        """Reach it where it is now."""
        self.endpoint, self.p256dh, self.auth = subscription.endpoint, subscription.p256dh, subscription.auth
        self.save(update_fields=["endpoint", "p256dh", "auth"])

    def leave(self, *, at: datetime) -> None:
        """Go for good; what waits for it is dropped, and says why."""
        waiting = Delivery.objects.filter(transport=PUSH, address=self.address, state=WAITING).select_for_update()
        told = [
            LedgerEntry.of(delivery.notification, Step.DROPPED, GONE, transport=PUSH, at=at)
            for delivery in waiting.select_related("notification")
        ]
        waiting.update(state=State.DROPPED, settled_at=at, lease_until=None, is_held=False, remark=GONE)
        bulk.insert(told)
        self.delete()
