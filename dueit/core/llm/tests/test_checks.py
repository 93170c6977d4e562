"""Settings that cannot work are named at the start."""

import pytest

from dueit.core.llm.checks import check_settings


def found(settings, **values):
    for name, value in values.items():
        setattr(settings, name, value)
    return [message.id for message in check_settings(None)]


class TestSettings:
    def test_of_a_fresh_installation_are_fine(self, settings):
        assert found(settings) == []
        assert found(settings, LLM_BASE_URL="http://localhost:11434/v1") == []

    @pytest.mark.parametrize("address", ["localhost:11434/v1", "ftp://example.org", "http://"])
    def test_need_a_whole_address(self, settings, address):
        assert found(settings, LLM_BASE_URL=address) == ["llm.E001.LLM_BASE_URL"]

    def test_need_some_time_and_some_calls(self, settings):
        assert found(settings, LLM_BUDGET_S=0, LLM_CALLS_PER_MINUTE=-1) == [
            "llm.E002.LLM_BUDGET_S",
            "llm.E002.LLM_CALLS_PER_MINUTE",
        ]

    def test_should_name_one_server(self, settings):
        assert found(settings, GROQ_API_KEY="k", LLM_BASE_URL="http://localhost/v1") == ["llm.W001"]
