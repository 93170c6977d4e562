"""What people said about a moment in the story of a task."""

from django.db import models

from dueit.core.events.models import AuditEntry
from tasks.models.task import Task


class Remark(models.Model):
    """Words beside an entry of the trail, which itself keeps none: they go when their task goes."""

    task = models.ForeignKey(Task, on_delete=models.CASCADE, related_name="remarks")
    entry = models.OneToOneField(AuditEntry, on_delete=models.CASCADE, related_name="remark")
    text = models.CharField(max_length=500)

    def __str__(self) -> str:
        return self.text
