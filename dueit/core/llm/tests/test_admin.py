"""Operators see what was asked of the model and cannot change it."""

import pytest
from django.urls import reverse

from dueit.core.llm.limits import open_call


@pytest.fixture
def operator(alice, alice_client):
    alice.is_staff = alice.is_superuser = True
    alice.save()
    return alice_client


class TestAdmin:
    def test_lists_calls_and_finds_them_by_person(self, operator, bob, noon):
        open_call(bob.pk, purpose="breakdown", model="openai/gpt-oss-20b", at=noon)

        page = operator.get(reverse("admin:llm_llmcall_changelist"), {"q": "bob@"})

        assert "openai/gpt-oss-20b" in page.content.decode()

    def test_lets_nobody_write_them(self, operator, bob, noon):
        call = open_call(bob.pk, purpose="breakdown", model="m", at=noon)

        added = operator.post(reverse("admin:llm_llmcall_add"))
        changed = operator.post(reverse("admin:llm_llmcall_change", args=[call.pk]), {"model": "another"})

        assert (added.status_code, changed.status_code) == (403, 403)
