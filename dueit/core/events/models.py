"""The audit trail: one entry for each event, never changed, never removed."""

from collections.abc import Iterable
from typing import Self

from django.conf import settings
from django.db import models

from dueit.core import bulk, single
from dueit.core.events.event import Event


class AuditQuerySet(models.QuerySet["AuditEntry"]):
    def record(self, event: Event) -> "AuditEntry":
        """Write down `event`."""
        entry = AuditEntry.of(event)
        single.insert(entry)
        return entry

    def record_together(self, events: Iterable[Event]) -> list["AuditEntry"]:
        """Write many events down in one statement."""
        entries = [AuditEntry.of(event) for event in events]
        bulk.insert(entries)
        return entries

    def about(self, subject: str) -> Self:
        """Everything that happened to one subject, such as "task-12"."""
        return self.filter(subject=subject)


class AuditEntry(models.Model):
    """Who did what to which thing, and when. Ids and plain values only: no person's words."""

    at = models.DateTimeField()
    kind = models.CharField(max_length=60)
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.DO_NOTHING, db_constraint=False)
    project_id = models.BigIntegerField(null=True)
    subject = models.CharField(max_length=60)
    details = models.JSONField()

    objects = AuditQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "audit entries"
        indexes = [
            models.Index(fields=["subject", "-id"], name="audit_by_subject"),
            models.Index(fields=["actor", "-at"], name="audit_by_actor"),
            models.Index(fields=["project_id", "-id"], name="audit_by_project"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.subject}"

    @classmethod
    def of(cls, event: Event) -> Self:
        return cls(
            at=event.at,
            kind=type(event).__name__,
            actor_id=event.actor_id,
            project_id=event.project_id,
            subject=event.subject,
            details=event.details(),
        )
