"""The project as a Django app, so that its commands are found."""

from django.apps import AppConfig


class DueITConfig(AppConfig):
    name = "dueit"
    verbose_name = "DueIT"
