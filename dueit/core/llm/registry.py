"""Which language model this installation asks, chosen by settings alone."""

from functools import lru_cache

from django.conf import settings
from django.utils.module_loading import import_string

from dueit.core.llm.provider import Provider

PROVIDERS = {
    "groq": "dueit.core.llm.groq.Groq",
    "openai_compatible": "dueit.core.llm.openai_compatible.OpenAICompatible",
}


def configured() -> Provider | None:
    """The provider of the settings: Groq with its key, else any server with a base URL, else none."""
    if settings.GROQ_API_KEY:
        return _provider("groq", settings.GROQ_BASE_URL, settings.GROQ_API_KEY, settings.LLM_MODEL)
    if settings.LLM_BASE_URL:
        return _provider("openai_compatible", settings.LLM_BASE_URL, settings.LLM_API_KEY, settings.LLM_MODEL)
    return None


@lru_cache(maxsize=8)
def _provider(kind: str, base_url: str, key: str, model: str) -> Provider:
    """Imported only when needed (the SDK takes a third of a second), kept for what it learns about its server."""
    return import_string(PROVIDERS[kind])(base_url=base_url, key=key, model=model)
