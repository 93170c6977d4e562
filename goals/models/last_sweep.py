"""What the sweep remembers of the clock."""

from django.db import models


class LastSweep(models.Model):
    """One row: when the clock was last believed, and since when it says something else."""

    at = models.DateTimeField()
    doubted_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"swept at {self.at}"
