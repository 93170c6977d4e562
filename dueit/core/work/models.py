"""Signs of life."""

from django.db import models
from django.db.models.functions import Now


class Heartbeat(models.Model):
    """A worker's latest proof that it picks up, executes and settles jobs."""

    worker = models.CharField(max_length=80, unique=True)
    at = models.DateTimeField(db_default=Now(), db_index=True)

    def __str__(self) -> str:
        return f"{self.worker} at {self.at:%F %T}"
