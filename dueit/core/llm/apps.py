"""The language model as a small app: its port, its adapters and the record of its calls."""

from django.apps import AppConfig


class LlmConfig(AppConfig):
    name = "dueit.core.llm"
    label = "llm"
    verbose_name = "Language model"
    default_auto_field = "django.db.models.BigAutoField"
