"""The project as a Django app, so that its commands are found."""

from django.apps import AppConfig


class DueITConfig(AppConfig):
    name = "dueit"
    verbose_name = "DueIT"

    def ready(self) -> None:
        """A new password closes the open pages that it locks out."""
        from allauth.account.signals import password_changed, password_reset, password_set

        from dueit.core.live.ending import kick_stale_sessions

        for new_password in (password_changed, password_reset, password_set):
            new_password.connect(kick_stale_sessions)
