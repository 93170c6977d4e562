"""The language model as a small app: its port, its adapters and the record of its calls."""

from django.apps import AppConfig
from django.core.checks import register

from dueit.core.llm.checks import check_settings


class LlmConfig(AppConfig):
    name = "dueit.core.llm"
    label = "llm"
    verbose_name = "Language model"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        register(check_settings)
