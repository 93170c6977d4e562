"""What became of each notice, step by step, and why."""

from datetime import datetime

from django.db import models

from accounts.models import User
from dueit.core import single
from notifications.models.notification import Notification


class Step(models.TextChoices):
    """What can happen to a notice on its way."""

    TOLD = "told"
    PLANNED = "planned"
    HELD = "held"
    MERGED = "merged"
    LEFT = "left", "left to the digest"
    DIGESTED = "digested", "in a digest"
    SENT = "sent"
    DROPPED = "dropped"
    DEAD = "dead", "given up"


class LedgerEntryQuerySet(models.QuerySet["LedgerEntry"]):
    def visible_to(self, user: User) -> "LedgerEntryQuerySet":
        return self.filter(notification__user=user)


class LedgerEntry(models.Model):
    """One step of one notice, by one transport or (blank) in the inbox, with its reason in words."""

    notification = models.ForeignKey(Notification, on_delete=models.CASCADE, related_name="ledger")
    transport = models.CharField(max_length=20, blank=True)
    step = models.CharField(max_length=10, choices=Step)
    why = models.CharField(max_length=200, blank=True)
    at = models.DateTimeField()

    objects = LedgerEntryQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "ledger"
        indexes = [models.Index(fields=["notification", "id"], name="ledger_of_notice")]

    def __str__(self) -> str:
        return f"{self.step} {self.transport}".strip()

    @classmethod
    def write(cls, notice: Notification, step: Step, why: str = "", *, transport: str = "", at: datetime) -> None:
        single.insert(cls.of(notice, step, why, transport=transport, at=at))

    @classmethod
    def of(cls, notice: Notification, step: Step, why: str = "", *, transport: str = "", at: datetime) -> "LedgerEntry":
        return cls(notification=notice, step=step, why=why[:200], transport=transport, at=at)
