"""One question, at most one correction, and the record of both."""

import logging
from collections.abc import Sequence

from django.conf import settings

from dueit.core.llm.models import LlmCall
from dueit.core.llm.provider import LlmError, Message, Misconfigured, Outcome, Provider, Schema, Unusable
from goals.domain import answer, prompt
from goals.domain.breakdown import BreakdownRequest
from goals.domain.plan import Plan

SCHEMA = Schema("plan", answer.WIRE_SCHEMA)
QUOTED = 6000
log = logging.getLogger(__name__)


class Conversation:
    """Talks to one provider about one request; `call` collects what it takes."""

    def __init__(self, provider: Provider, request: BreakdownRequest, call: LlmCall) -> None:
        self.provider = provider
        self.request = request
        self.call = call
        self.written = ""
        self.opening: list[Message] = [
            {"role": "system", "content": prompt.system(request)},
            {"role": "user", "content": prompt.user(request)},
        ]

    def plan(self) -> Plan:
        """Return the plan of the first or of the corrected answer; raise LlmError, Unfit or TurnedDown."""
        try:
            return self._read(self._ask(self.opening))
        except Unusable as error:
            return self._correct(error.text, (str(error),))
        except answer.Unfit as error:
            return self._correct(self.written, error.errors)

    def _correct(self, written: str, errors: tuple[str, ...]) -> Plan:
        self.call.repaired = True
        messages: list[Message] = [
            *self.opening,
            {"role": "assistant", "content": written[:QUOTED] or "(nothing)"},
            {"role": "user", "content": prompt.repair(errors)},
        ]
        return self._read(self._ask(messages))

    def _ask(self, messages: Sequence[Message]) -> str:
        try:
            answered = self.provider.complete(
                messages,
                schema=SCHEMA,
                max_tokens=prompt.max_tokens(self.request),
                budget_s=settings.LLM_BUDGET_S,
            )
        except LlmError as error:
            self._note(error)
            raise
        self.call.note_answer(answered)
        self.written = answered.text
        return answered.text

    def _note(self, error: LlmError) -> None:
        self.call.note_error(error)
        level = logging.ERROR if isinstance(error, Misconfigured) else logging.WARNING
        log.log(level, "The language model gave no answer: %s", error)

    def _read(self, written: str) -> Plan:
        """Read an answer; one that is no plan is recorded without its words."""
        try:
            return answer.read(written, self.request)
        except answer.Unfit:
            self.call.outcome, self.call.remark = Outcome.UNUSABLE, "The answer was no plan."
            raise
        except answer.TurnedDown:
            self.call.outcome, self.call.remark = Outcome.REFUSED, "The model turned the goal down."
            raise
