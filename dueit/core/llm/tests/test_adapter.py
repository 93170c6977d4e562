"""The one adapter against every way a server can behave."""

import time

import pytest

from dueit.core.llm.openai_compatible import OpenAICompatible
from dueit.core.llm.provider import Busy, Misconfigured, Refused, TimedOut, Unavailable, Unusable
from dueit.core.llm.stand_in import MODES, StandIn
from dueit.core.llm.stand_in.modes import NETWORK, SHAPE, STATUS
from dueit.core.llm.tests.questions import MESSAGES, ask, compatible_at, groq_at

TWICE = 2
ENDINGS = {
    "busy_briefly": (Busy, TWICE),
    "busy_for_long": (Busy, 1),
    "busy_until_a_date": (Busy, 1),
    "flex_busy": (Busy, TWICE),
    "server_error": (Unavailable, TWICE),
    "unavailable": (Unavailable, TWICE),
    "invalid_key": (Misconfigured, 1),
    "out_of_credit": (Misconfigured, 1),
    "forbidden": (Misconfigured, 1),
    "unknown_model": (Misconfigured, 1),
    "request_too_large": (Misconfigured, 1),
    "bad_request": (Misconfigured, 1),
    "moved": (Misconfigured, 1),
    "no_json_at_all": (Misconfigured, TWICE),
    "schema_not_kept": (Unusable, 1),
    "cut": (Unavailable, TWICE),
    "cut_at_once": (Unavailable, TWICE),
    "reset": (Unavailable, TWICE),
    "endless": (Unusable, 1),
    "huge_answer": (Unusable, 1),
    "html": (Unavailable, TWICE),
    "html_as_json": (Unavailable, TWICE),
    "nested": (Unavailable, TWICE),
    "not_a_completion": (Unavailable, TWICE),
    "wrong_types": (Unavailable, TWICE),
    "empty_choices": (Unavailable, TWICE),
    "refusal": (Refused, 1),
    "filtered": (Refused, 1),
    "cut_at_length": (Unusable, 1),
    "empty": (Unusable, 1),
}


class TestAnswers:
    def test_come_from_groq_with_what_they_took(self):
        with StandIn() as server:
            answer = ask(groq_at(server))

        request = server.asked[0]
        assert "Learn to juggle" in answer.text
        assert (answer.attempts, answer.finish, answer.model) == (1, "stop", "openai/gpt-oss-20b")
        assert min(answer.tokens_in, answer.tokens_out, answer.ms) > 0
        assert request["max_completion_tokens"] == 500
        assert request["reasoning_effort"] == "low"
        assert request["response_format"]["json_schema"]["strict"] is True

    @pytest.mark.parametrize("prefix", ["", "/v1", "/api/v1"])
    def test_come_from_any_compatible_server(self, prefix):
        with StandIn() as server:
            answer = ask(compatible_at(server, prefix))

        assert "Learn to juggle" in answer.text
        assert server.paths == [f"{prefix}/chat/completions"]
        assert server.asked[0]["max_tokens"] == 500

    @pytest.mark.parametrize("trouble", ["busy_briefly", "server_error", "reset", "cut", "html", "empty_choices"])
    def test_come_at_the_second_attempt_after_passing_trouble(self, trouble):
        with StandIn(trouble, "ok") as server:
            answer = ask(groq_at(server))

        assert answer.attempts == TWICE
        assert len(server.asked) == TWICE

    def test_come_without_a_schema_where_none_is_known_and_that_is_remembered(self):
        with StandIn("schema_unsupported") as server:
            provider = compatible_at(server)
            first, second = ask(provider), ask(provider)

        formats = [request["response_format"]["type"] for request in server.asked]
        assert formats == ["json_schema", "json_object", "json_object"]
        assert (first.attempts, second.attempts) == (2, 1)
        assert "additionalProperties" in server.asked[1]["messages"][0]["content"]
        assert server.asked[1]["messages"][1:] == MESSAGES


class TestTrouble:
    @pytest.mark.parametrize("mode", ENDINGS)
    def test_has_a_name_and_a_kind_sentence(self, mode):
        error, attempts = ENDINGS[mode]

        with StandIn(mode) as server, pytest.raises(error) as caught:
            ask(compatible_at(server))

        assert type(caught.value) is error
        assert caught.value.attempts == attempts == len(server.asked)
        assert caught.value.sentence.startswith("The assistant ")
        assert str(caught.value)

    @pytest.mark.parametrize("mode", [*NETWORK, *STATUS, *SHAPE])
    def test_never_escapes_as_something_else(self, mode):
        with StandIn(mode) as server:
            assert self.ending(server) in {
                "answered",
                "busy",
                "unavailable",
                "misconfigured",
                "unusable",
                "refused",
                "timed_out",
            }

    def ending(self, server):
        try:
            ask(groq_at(server), budget_s=0.4)
        except (Busy, Misconfigured, Refused, TimedOut, Unavailable, Unusable) as error:
            return error.outcome.value
        return "answered"

    def test_tells_the_operator_which_status_came(self):
        with StandIn("unknown_model") as server, pytest.raises(Misconfigured, match="404"):
            ask(groq_at(server))

    @pytest.mark.parametrize("base_url", ["http://127.0.0.1:9", "http://nowhere.invalid"])
    def test_of_nobody_listening_is_unavailable(self, base_url):
        with pytest.raises(Unavailable):
            ask(OpenAICompatible(base_url=base_url, key="", model="m"))

    @pytest.mark.parametrize(
        ("base_url", "key"), [("localhost:11434/v1", "k"), ("ftp://x", "k"), ("http://127.0.0.1:9", "schl\u00fcssel")]
    )
    def test_of_malformed_settings_is_misconfigured(self, base_url, key):
        with pytest.raises(Misconfigured):
            ask(OpenAICompatible(base_url=base_url, key=key, model="m"))


class TestBudget:
    @pytest.mark.parametrize("mode", ["hanging", "dripping", "dripping_head", "slow"])
    def test_is_wall_clock_whatever_the_server_does(self, mode):
        with StandIn(mode, pace=0.1 if "dripping" in mode else 3) as server:
            started = time.monotonic()
            with pytest.raises(TimedOut) as caught:
                ask(groq_at(server), budget_s=0.4)

        assert 0.3 < time.monotonic() - started < 3
        assert caught.value.attempts == 1

    def test_includes_the_second_attempt(self):
        with StandIn("server_error", "hanging") as server, pytest.raises(TimedOut) as caught:
            ask(groq_at(server), budget_s=1.5)

        assert caught.value.attempts == TWICE

    def test_leaves_a_slow_answer_its_time(self):
        with StandIn("slow", pace=0.1) as server:
            assert ask(groq_at(server)).ms >= 100


def test_every_network_status_and_shape_mode_is_a_mode():
    assert {*NETWORK, *STATUS, *SHAPE, *ENDINGS} <= set(MODES)
