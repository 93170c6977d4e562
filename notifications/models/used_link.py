"""Which links of letters have done their work."""

from django.db import models

from notifications.models.notification import Notification


class UsedLink(models.Model):
    """What was done about a notice by the link in its letter: each thing once."""

    notification = models.ForeignKey(Notification, on_delete=models.CASCADE, related_name="used_links")
    deed = models.CharField(max_length=20)
    used_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["notification", "deed"], name="link_is_used_once")]

    def __str__(self) -> str:
        return f"{self.deed}: {self.notification}"
