"""The chat-completions wire format: the request we send and the few parts of a reply we trust."""

import json
from collections.abc import Sequence
from typing import Any

from pydantic import BaseModel, ValidationError

from dueit.core.llm.faults import error_of, from_status
from dueit.core.llm.provider import Answer, LlmError, Message, Refused, Schema, Unavailable, Unusable


class ReplyMessage(BaseModel):
    content: str | None = None
    refusal: str | None = None


class Choice(BaseModel):
    message: ReplyMessage
    finish_reason: str | None = None


class Usage(BaseModel):
    prompt_tokens: int = 0
    completion_tokens: int = 0


class Reply(BaseModel):
    model: str = ""
    choices: list[Choice] | None = None
    usage: Usage | None = None


def strict_format(schema: Schema) -> dict[str, Any]:
    """Ask the server itself to keep to the schema."""
    return {"type": "json_schema", "json_schema": {"name": schema.name, "strict": True, "schema": schema.body}}


def with_schema_in_words(messages: Sequence[Message], schema: Schema) -> list[Message]:
    """Put the schema before the question, for servers that only know plain JSON."""
    words = "Answer with one JSON object that follows this JSON schema exactly:\n" + json.dumps(schema.body)
    return [{"role": "system", "content": words}, *messages]


def read_reply(body: object) -> Answer:
    """The answer in a parsed reply, or the error that the reply amounts to."""
    reply = _validated(body)
    if not reply.choices:
        raise _empty(body)
    choice = reply.choices[0]
    _refuse_unfinished(choice)
    usage = reply.usage or Usage()
    return Answer(
        text=choice.message.content or "",
        model=reply.model,
        tokens_in=usage.prompt_tokens,
        tokens_out=usage.completion_tokens,
        finish=choice.finish_reason or "stop",
    )


def _validated(body: object) -> Reply:
    try:
        return Reply.model_validate(body)
    except ValidationError as error:
        raise Unavailable("The server's reply is not a chat completion.", pause=0) from error


def _empty(body: object) -> LlmError:
    """Some servers answer 200 with an error inside."""
    code = error_of(body).get("code")
    if isinstance(code, int):
        return from_status(code, body)
    return Unavailable("The server's reply held no answer.", pause=0)


def _refuse_unfinished(choice: Choice) -> None:
    if choice.message.refusal or choice.finish_reason == "content_filter":
        raise Refused("The model declined to answer.")
    if choice.finish_reason == "length":
        raise Unusable("The answer was cut at max_tokens.", text=choice.message.content or "")
    if not (choice.message.content or "").strip():
        raise Unusable("The answer was empty.")
