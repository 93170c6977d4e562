"""What somebody chose about being told."""

from django.conf import settings
from django.db import models


class Choice(models.Model):
    """One person's choice; without a row, nothing leaves the house."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="told_by")
    has_mail = models.BooleanField(default=False)
    # when a mail server said that nobody has their address
    refused_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.user}: {'mail' if self.has_mail else 'inbox only'}"
