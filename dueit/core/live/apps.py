from django.apps import AppConfig


class LiveConfig(AppConfig):
    name = "dueit.core.live"
    label = "live"

    def ready(self) -> None:
        """A logout closes the open pages of its session."""
        from django.contrib.auth.signals import user_logged_out

        from dueit.core.live.ending import kick_session

        user_logged_out.connect(kick_session)
