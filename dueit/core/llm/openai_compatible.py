"""Any server that speaks OpenAI's chat completions: OpenRouter, Ollama, LM Studio, vLLM."""

import asyncio
import time
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, ClassVar

import groq
import httpx

from dueit.core.llm import faults, wire
from dueit.core.llm.provider import (
    BUDGET_S,
    Answer,
    LlmError,
    Message,
    Misconfigured,
    Schema,
    SchemaUnsupported,
    TimedOut,
)

ATTEMPTS = 2
MAX_BYTES = 64 * 1024
# The SDK raises ValueError for a JSON type with an HTML body (RecursionError if it nests too deep), httpx its own.
FAULTS = (groq.APIError, httpx.HTTPError, httpx.InvalidURL, ValueError, RecursionError)


@dataclass
class OpenAICompatible:
    """One server and one model. Everything that differs between servers is a class attribute."""

    base_url: str
    key: str
    model: str
    knows_schemas: bool = True

    path: ClassVar[str] = "/chat/completions"
    length_field: ClassVar[str] = "max_tokens"

    def complete(
        self, messages: Sequence[Message], *, schema: Schema | None, max_tokens: int, budget_s: float = BUDGET_S
    ) -> Answer:
        """Ask, at most twice, within `budget_s` seconds in all."""
        question = Question(self, messages, schema, max_tokens)
        started = time.monotonic()
        try:
            answer = asyncio.run(question.ask(budget_s))
        except LlmError as error:
            error.attempts, error.ms = question.attempts, _ms_since(started)
            raise
        return replace(answer, attempts=question.attempts, ms=_ms_since(started))

    def extras(self) -> dict[str, Any]:
        """Fields that only this kind of server knows."""
        return {}


@dataclass
class Question:
    """One question on its way, with the number of times it was sent."""

    to: OpenAICompatible
    messages: Sequence[Message]
    schema: Schema | None
    max_tokens: int
    attempts: int = 0

    async def ask(self, budget_s: float) -> Answer:
        try:
            # Cancelling is the only clock a dripping server cannot stretch: socket timeouts start anew at every byte.
            async with asyncio.timeout(budget_s), self._client(budget_s) as client:
                return await self._persist(client)
        except TimeoutError as error:
            raise TimedOut(f"No whole answer came within {budget_s:g} s.") from error

    def _client(self, budget_s: float) -> groq.AsyncGroq:
        http = httpx.AsyncClient(timeout=budget_s, event_hooks={"response": [_cap]})
        headers = {"Accept-Encoding": "identity"}
        return groq.AsyncGroq(
            api_key=self.to.key or "none",
            base_url=self.to.base_url,
            max_retries=0,
            default_headers=headers,
            http_client=http,
        )

    async def _persist(self, client: groq.AsyncGroq) -> Answer:
        while True:
            try:
                return await self._send(client)
            except LlmError as error:
                self._learn(error)
                if error.pause is None or self.attempts >= ATTEMPTS:
                    raise
                await asyncio.sleep(error.pause)

    async def _send(self, client: groq.AsyncGroq) -> Answer:
        self.attempts += 1
        try:
            body = await client.post(self.to.path, cast_to=object, body=self._body())
        except FAULTS as error:
            raise faults.from_exception(error) from error
        return wire.read_reply(body)

    def _learn(self, error: LlmError) -> None:
        if isinstance(error, SchemaUnsupported):
            if not self.to.knows_schemas:
                raise Misconfigured("The server takes neither json_schema nor json_object.") from error
            self.to.knows_schemas = False

    def _body(self) -> dict[str, Any]:
        body = {"model": self.to.model, self.to.length_field: self.max_tokens, **self.to.extras()}
        if self.schema is None:
            return {**body, "messages": list(self.messages)}
        if self.to.knows_schemas:
            return {**body, "messages": list(self.messages), "response_format": wire.strict_format(self.schema)}
        messages = wire.with_schema_in_words(self.messages, self.schema)
        return {**body, "messages": messages, "response_format": {"type": "json_object"}}


class CappedStream(httpx.AsyncByteStream):
    """A body that ends in TooLarge instead of filling the memory."""

    def __init__(self, stream: httpx.AsyncByteStream) -> None:
        self.stream = stream

    async def __aiter__(self) -> AsyncIterator[bytes]:
        size = 0
        async for chunk in self.stream:
            size += len(chunk)
            if size > MAX_BYTES:
                raise faults.TooLarge
            yield chunk

    async def aclose(self) -> None:
        await self.stream.aclose()


async def _cap(response: httpx.Response) -> None:
    if isinstance(response.stream, httpx.AsyncByteStream):
        response.stream = CappedStream(response.stream)


def _ms_since(started: float) -> int:
    return round((time.monotonic() - started) * 1000)
