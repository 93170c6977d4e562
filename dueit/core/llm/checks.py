"""Settings of the assistant that cannot work are named at the start, not at the first question."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core import checks
from django.core.checks import CheckMessage

ADDRESSES = ("GROQ_BASE_URL", "LLM_BASE_URL")
POSITIVE = ("LLM_BUDGET_S", "LLM_CALLS_PER_MINUTE")


def check_settings(app_configs: Any, **_: Any) -> list[CheckMessage]:
    """Return what an operator should mend before anybody asks the assistant."""
    return [*_malformed(), *_not_positive(), *_doubled()]


def _malformed() -> Iterator[CheckMessage]:
    for name in ADDRESSES:
        value = getattr(settings, name)
        parts = urlsplit(value)
        if value and not (parts.scheme in {"http", "https"} and parts.netloc):
            yield checks.Error(f"{name} must be a whole address like https://example.org/v1.", id=f"llm.E001.{name}")


def _not_positive() -> Iterator[CheckMessage]:
    for name in POSITIVE:
        if getattr(settings, name) <= 0:
            yield checks.Error(f"{name} must be more than zero.", id=f"llm.E002.{name}")


def _doubled() -> Iterator[CheckMessage]:
    if settings.GROQ_API_KEY and settings.LLM_BASE_URL:
        yield checks.Warning("GROQ_API_KEY and LLM_BASE_URL are both set: Groq is asked.", id="llm.W001")
