"""The key that pushes are signed with, for the settings of further machines."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from dueit.core.webpush.vapid import new_private_key, public_key


class Command(BaseCommand):
    help = "Prints the settings for web push: those that hold here, or new ones if none do."

    def handle(self, *args: Any, **options: Any) -> None:
        key = settings.VAPID_PRIVATE_KEY or new_private_key()
        self.stdout.write(f"VAPID_PRIVATE_KEY={key}")
        self.stdout.write(f"VAPID_SUBJECT={settings.VAPID_SUBJECT}")
        self.stderr.write(f"Browsers are given its public half: {public_key(key)}")
