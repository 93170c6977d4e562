from django.apps import AppConfig


class NotificationsConfig(AppConfig):
    name = "notifications"

    def ready(self) -> None:
        """A browser whose person logs out tells them no more."""
        from django.contrib.auth.signals import user_logged_out

        from notifications.views.devices import forget_here

        user_logged_out.connect(forget_here)
