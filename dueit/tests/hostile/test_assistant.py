"""Whatever an assistant answers comes out as words."""

import json

import pytest

from dueit.core.llm.stand_in import KEY, StandIn
from dueit.core.llm.stand_in.modes import MODES
from dueit.core.llm.stand_in.plans import good
from dueit.core.llm.stand_in.reply import Reply, completion
from dueit.tests.hostile.words import PAYLOADS, Page
from goals.actions import ask_for_steps, propose_due, say_goal
from goals.models import Draft

pytestmark = pytest.mark.slow


class TestTheAssistant:
    @pytest.mark.parametrize("first", range(0, 60, 6))
    def test_can_not_put_a_script_anywhere(self, alice, alice_client, settings, monkeypatch, first):
        monkeypatch.setitem(MODES, "hostile", hostile(PAYLOADS[first : first + 6]))
        with StandIn("hostile") as server:
            settings.GROQ_API_KEY, settings.GROQ_BASE_URL = KEY, server.url
            ask_for_steps(furnished_goal(alice, first), 3, by=alice, at=alice.joined_at)
            draft = propose_due(at=alice.joined_at)
            html = alice_client.get(draft.get_absolute_url()).content.decode()

            kept = alice_client.post(f"{draft.get_absolute_url()}keep/", {"keep": keys_of(draft)}, follow=True)

        assert len(server.asked) >= 1
        assert Page(html).dangers == Page(kept.content.decode()).dangers == []


def furnished_goal(user, number):
    return say_goal(user.personal_project, PAYLOADS[number], PAYLOADS[number], by=user, at=user.joined_at)


def keys_of(draft):
    return [step.key for step in Draft.objects.get(pk=draft.pk).proposed.steps]


def hostile(payloads):
    """A way for the stand-in to answer: a good plan in form, and payloads in all its words."""

    def answer(request, pace):
        plan = good(request)
        for number, step in enumerate(plan["steps"]):
            payload = payloads[number % len(payloads)]
            step.update(title=f"Write {payload} {number}"[:110], why=payload, first_move=payload)
        plan.update(summary=payloads[0], covers=payloads[1])
        return Reply(body=completion(request, json.dumps(plan)))

    return answer
