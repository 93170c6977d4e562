from django.apps import AppConfig


class LiveConfig(AppConfig):
    name = "dueit.core.live"
    label = "live"
