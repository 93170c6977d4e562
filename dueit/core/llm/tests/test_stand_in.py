"""The stand-in is checked against the official client before anything is checked against the stand-in."""

import json
import subprocess
import sys

import groq
import httpx
import pytest

from dueit.core.llm.stand_in import KEY, MODES, StandIn
from dueit.core.llm.tests.questions import MESSAGES, MODEL, SCHEMA

STRICT = {"type": "json_schema", "json_schema": {"name": "plan", "strict": True, "schema": SCHEMA.body}}


@pytest.fixture
def server():
    with StandIn() as server:
        yield server


def official(server, key=KEY):
    return groq.Groq(base_url=server.url, api_key=key, max_retries=0, timeout=5)


class TestOfficialClient:
    def test_reads_a_whole_completion(self, server):
        completion = official(server).chat.completions.create(model=MODEL, messages=MESSAGES, response_format=STRICT)

        assert json.loads(completion.choices[0].message.content)["summary"].endswith("Learn to juggle")
        assert completion.choices[0].finish_reason == "stop"
        assert completion.usage.total_tokens == completion.usage.prompt_tokens + completion.usage.completion_tokens
        assert server.paths == ["/openai/v1/chat/completions"]

    @pytest.mark.parametrize(
        ("mode", "error"),
        [
            ("busy_briefly", groq.RateLimitError),
            ("server_error", groq.InternalServerError),
            ("invalid_key", groq.AuthenticationError),
            ("forbidden", groq.PermissionDeniedError),
            ("unknown_model", groq.NotFoundError),
            ("bad_request", groq.BadRequestError),
            ("cut", groq.APIConnectionError),
            ("reset", groq.APIConnectionError),
        ],
    )
    def test_raises_what_the_real_server_makes_it_raise(self, mode, error):
        with StandIn(mode) as server, pytest.raises(error):
            official(server).chat.completions.create(model=MODEL, messages=MESSAGES)


class TestStrictness:
    def test_refuses_a_wrong_key(self, server):
        with pytest.raises(groq.AuthenticationError):
            official(server, key="another").chat.completions.create(model=MODEL, messages=MESSAGES)

    @pytest.mark.parametrize(
        ("change", "status"),
        [
            ({"model": "nobody"}, 404),
            ({"messages": []}, 400),
            ({"messages": [{"role": "wizard", "content": "hm"}]}, 400),
            ({"messages": [{"role": "user"}]}, 400),
            ({"max_tokens": 3, "spell": 1}, 400),
            ({"messages": [{"role": "user", "content": "hm"}], "response_format": {"type": "json_object"}}, 400),
            ({"response_format": {"type": "yaml"}}, 400),
            ({"response_format": {"type": "json_schema", "json_schema": {"name": "a b", "schema": {}}}}, 400),
            (
                {
                    "response_format": {
                        "type": "json_schema",
                        "json_schema": {"name": "open", "schema": {"type": "object", "properties": {"a": {}}}},
                    }
                },
                400,
            ),
        ],
    )
    def test_refuses_what_the_real_server_refuses(self, server, change, status):
        body = {"model": MODEL, "messages": MESSAGES, **change}

        response = httpx.post(
            f"{server.url}/v1/chat/completions", json=body, headers={"Authorization": f"Bearer {KEY}"}
        )

        assert response.status_code == status
        assert response.json()["error"]["message"]
        assert server.asked == []

    def test_knows_no_other_path(self, server):
        assert httpx.post(f"{server.url}/v2/completions", json={}).status_code == 404


class TestModes:
    def test_are_many_and_take_turns(self):
        with StandIn("invalid_key", "ok") as server:
            with pytest.raises(groq.AuthenticationError):
                official(server).chat.completions.create(model=MODEL, messages=MESSAGES)
            official(server).chat.completions.create(model=MODEL, messages=MESSAGES)

        assert len(MODES) >= 25
        assert len(server.asked) == 2

    def test_can_be_tried_by_hand(self):
        command = [sys.executable, "-m", "dueit.core.llm.stand_in", "--port", "0", "--mode", "fenced"]

        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            line = process.stdout.readline()
            process.terminate()

        assert line.startswith(f"GROQ_API_KEY={KEY} GROQ_BASE_URL=http://127.0.0.1:")

    def test_say_when_their_port_is_taken(self, server):
        command = [sys.executable, "-m", "dueit.core.llm.stand_in", "--port", str(server.server_address[1])]

        done = subprocess.run(command, capture_output=True, text=True, check=False)

        assert done.returncode == 2
        assert "cannot listen on port" in done.stderr
