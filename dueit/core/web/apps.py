"""The web foundation: fragments, middleware, template tags."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    name = "dueit.core.web"
    label = "web"
