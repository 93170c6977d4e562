"""Settings alone choose who is asked."""

import subprocess
import sys

import pytest
from django.utils.module_loading import import_string

from dueit.core.llm.registry import PROVIDERS, configured


@pytest.fixture(autouse=True)
def no_provider(settings):
    settings.GROQ_API_KEY = settings.LLM_BASE_URL = ""


class TestConfigured:
    def test_is_nobody_without_settings(self):
        assert configured() is None

    def test_is_groq_with_its_key(self, settings):
        settings.GROQ_API_KEY = "k"
        settings.LLM_BASE_URL = "http://localhost:11434/v1"

        assert type(configured()).__name__ == "Groq"
        assert configured() is configured()

    def test_is_any_compatible_server_with_a_base_url(self, settings):
        settings.LLM_BASE_URL, settings.LLM_MODEL = "http://localhost:11434/v1", "llama"

        provider = configured()

        assert (type(provider).__name__, provider.model) == ("OpenAICompatible", "llama")
        assert provider.base_url == "http://localhost:11434/v1"


@pytest.mark.parametrize("path", PROVIDERS.values())
def test_every_entry_can_be_imported(path):
    assert import_string(path).complete


def test_the_sdk_is_not_imported_before_it_is_needed():
    code = "import sys, dueit.core.llm.registry, dueit.core.llm.provider; sys.exit('groq' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
