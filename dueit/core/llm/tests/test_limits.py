"""Limits count rows, so they hold wherever the question is asked from."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, connection
from django.db.models import CharField, TextField

from dueit.core.llm.limits import TooManyCalls, open_call
from dueit.core.llm.models import LlmCall
from dueit.core.llm.provider import Answer, Misconfigured, Outcome
from dueit.core.tests.racing import at_once


def ask(user, at):
    return open_call(user.pk, purpose="breakdown", model="m", at=at)


class TestPerPerson:
    def test_three_a_minute_and_a_refusal_leaves_no_row(self, alice, noon):
        for second in range(3):
            ask(alice, noon + timedelta(seconds=second))

        with pytest.raises(TooManyCalls, match="breath"):
            ask(alice, noon + timedelta(seconds=59))

        assert LlmCall.objects.of(alice.pk).count() == 3
        assert ask(alice, noon + timedelta(seconds=61))

    def test_twenty_a_day(self, alice, noon):
        for index in range(20):
            ask(alice, noon + timedelta(hours=index))

        with pytest.raises(TooManyCalls, match="twenty"):
            ask(alice, noon + timedelta(hours=20))
        assert ask(alice, noon + timedelta(hours=24))

    def test_does_not_bind_an_operator(self, db, noon):
        for _ in range(5):
            assert open_call(None, purpose="evaluation", model="m", at=noon)

    def test_is_nobody_elses(self, alice, bob, noon):
        for _ in range(3):
            ask(alice, noon)

        assert ask(bob, noon)


class TestEverybody:
    def test_together_stay_below_the_limit_of_the_organisation(self, alice, bob, mallory, noon, settings):
        settings.LLM_CALLS_PER_MINUTE = 2
        ask(alice, noon)
        ask(bob, noon)

        with pytest.raises(TooManyCalls, match="Many people"):
            ask(mallory, noon)


@pytest.mark.skipif(connection.vendor == "sqlite", reason="in memory, SQLite's threads cannot wait for each other")
@pytest.mark.django_db(transaction=True)
class TestAtOnce:
    def test_eight_processes_share_one_count(self, alice, noon):
        outcomes = at_once(*[lambda: ask(alice, noon)] * 8, refused=TooManyCalls)

        taken = [call for call in outcomes if not isinstance(call, TooManyCalls)]
        assert len(taken) == LlmCall.objects.count() == 3


class TestRecord:
    def test_adds_a_repair_to_what_the_first_answer_took(self, alice, noon):
        call = ask(alice, noon)

        call.note_answer(Answer(text="{}", model="m", tokens_in=10, tokens_out=5, ms=100, attempts=1))
        call.note_answer(Answer(text="{}", model="m", tokens_in=20, tokens_out=5, ms=200, attempts=2))

        assert (call.tokens_in, call.tokens_out, call.ms, call.attempts) == (30, 10, 300, 3)
        assert call.outcome == Outcome.ANSWERED

    def test_shows_operators_what_only_they_can_mend(self, alice, noon):
        call = ask(alice, noon)
        call.note_error(Misconfigured("The server refused the key (HTTP 401)."))
        call.save()

        assert list(LlmCall.objects.misconfigured()) == [call]
        assert "401" in call.remark

    def test_knows_no_other_outcome(self, alice, noon):
        with pytest.raises(IntegrityError):
            LlmCall.objects.create(user=alice, purpose="x", model="m", outcome="maybe", at=noon)

    def test_has_no_place_for_what_was_asked(self):
        words = {"purpose", "model", "outcome", "remark"}

        fields = {field.name for field in LlmCall._meta.get_fields() if isinstance(field, CharField | TextField)}

        assert fields == words
