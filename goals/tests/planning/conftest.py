"""Requests by alice, and a stand-in for the assistant's server."""

from contextlib import contextmanager
from datetime import date

import pytest
from django.core.cache import cache

from dueit.core.llm.stand_in import KEY, StandIn
from goals.domain.breakdown import BreakdownRequest


@pytest.fixture(autouse=True)
def forgetful(settings):
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    settings.GROQ_API_KEY = settings.LLM_BASE_URL = ""
    settings.LLM_BUDGET_S = 5
    cache.clear()


@pytest.fixture
def ask_alice(alice):
    def request(goal="Learn to juggle", **changes):
        return BreakdownRequest(goal=goal, user_id=alice.pk, today=date(2026, 3, 4), **changes)

    return request


@pytest.fixture
def assistant(settings):
    @contextmanager
    def answering(*modes, pace=0.05):
        with StandIn(*modes, pace=pace) as server:
            settings.GROQ_API_KEY, settings.GROQ_BASE_URL = KEY, server.url
            yield server

    return answering
