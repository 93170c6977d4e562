from django.apps import AppConfig


class EventsConfig(AppConfig):
    name = "dueit.core.events"
    label = "events"
