"""The live table: what open pages should hear of. Purged after an hour."""

from django.db import models
from django.db.models.functions import Now


class LiveRow(models.Model):
    """One piece of news for one topic (`user-<id>`, `project-<id>`, `session-<hash>`): ids only, drawn when sent."""

    topic = models.CharField(max_length=80)
    kind = models.CharField(max_length=40)
    ids = models.JSONField(default=dict)
    client = models.CharField(max_length=40, blank=True)
    at = models.DateTimeField(db_default=Now(), db_index=True)

    def __str__(self) -> str:
        return f"{self.kind} → {self.topic}"


class Presence(models.Model):
    """One open page in a room (`project-<id>`): gone with its socket, or silent when its web process has died.

    PostgreSQL does not log it: after a crash nobody is anywhere, until the next beat of each page says so again.
    """

    topic = models.CharField(max_length=80)
    user_id = models.BigIntegerField()
    socket = models.CharField(max_length=120, unique=True)
    seen_at = models.DateTimeField(db_default=Now())

    class Meta:
        indexes = [models.Index(fields=["topic", "user_id"], name="presence_in_room")]

    def __str__(self) -> str:
        return f"{self.user_id} in {self.topic}"
