"""Operators see what was asked of the model and cannot change it."""

from django.urls import reverse

from dueit.core.llm.limits import open_call


class TestAdmin:
    def test_lists_calls_and_finds_them_by_person(self, operator_client, bob, noon):
        open_call(bob.pk, purpose="breakdown", model="openai/gpt-oss-20b", at=noon)

        page = operator_client.get(reverse("admin:llm_llmcall_changelist"), {"q": "bob@"})

        assert "openai/gpt-oss-20b" in page.content.decode()

    def test_lets_nobody_write_them(self, operator_client, bob, noon):
        call = open_call(bob.pk, purpose="breakdown", model="m", at=noon)

        added = operator_client.post(reverse("admin:llm_llmcall_add"))
        changed = operator_client.post(reverse("admin:llm_llmcall_change", args=[call.pk]), {"model": "another"})

        assert (added.status_code, changed.status_code) == (403, 403)
