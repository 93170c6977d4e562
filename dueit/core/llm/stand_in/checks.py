"""The stand-in reads a request as strictly as the real server does, so that a wrong one fails here first."""

from collections.abc import Mapping
from typing import Any

from dueit.core.llm.stand_in.reply import Reply, error

MODELS = {"openai/gpt-oss-20b", "openai/gpt-oss-120b", "stand-in"}
ROLES = {"system", "user", "assistant"}
COMMON = {"model", "messages", "response_format", "temperature", "seed"}
FIELDS = {
    "/openai/v1/chat/completions": COMMON | {"max_completion_tokens", "reasoning_effort", "include_reasoning"},
    "/api/v1/chat/completions": COMMON | {"max_tokens"},
    "/v1/chat/completions": COMMON | {"max_tokens"},
    "/chat/completions": COMMON | {"max_tokens"},
}


def refuse_headers(path: str, headers: Mapping[str, str | None], key: str) -> Reply | None:
    if path not in FIELDS:
        return error(404, f"Unknown request URL: POST {path}. Please check the URL for typos.", code="unknown_url")
    if headers.get("authorization") != f"Bearer {key}":
        return error(401, "Invalid API Key", code="invalid_api_key")
    if headers.get("content-type") != "application/json":
        return error(415, "The content type must be application/json.")
    return None


def refuse_body(path: str, request: Any) -> Reply | None:
    """The error a malformed request deserves, or None."""
    if not isinstance(request, dict):
        return error(400, "The body must be a JSON object.")
    if unknown := set(request) - FIELDS[path]:
        return error(400, f"property '{min(unknown)}' is unsupported")
    if request.get("model") not in MODELS:
        return error(404, f"The model `{request.get('model')}` does not exist.", code="model_not_found")
    if trouble := _in_messages(request.get("messages")) or _in_format(request):
        return error(400, trouble)
    return None


def _in_messages(messages: Any) -> str:
    if not isinstance(messages, list) or not messages:
        return "'messages' : minimum number of items is 1"
    for index, message in enumerate(messages):
        if not _is_message(message):
            return f"'messages.{index}' : must have a role of {sorted(ROLES)} and text content"
    return ""


def _is_message(message: Any) -> bool:
    return (
        isinstance(message, dict)
        and set(message) == {"role", "content"}
        and message["role"] in ROLES
        and isinstance(message["content"], str)
    )


def _in_format(request: dict[str, Any]) -> str:
    wanted = request.get("response_format") or {"type": "text"}
    if wanted["type"] == "json_object" and "json" not in str(request["messages"]).lower():
        return "'messages' must contain the word 'json' in some form, to use 'response_format' of type 'json_object'."
    if wanted["type"] == "json_schema":
        return in_schema(wanted["json_schema"].get("schema"), "schema") or _in_name(wanted["json_schema"])
    return "" if wanted["type"] in {"text", "json_object"} else "'response_format.type' : unknown type"


def _in_name(wanted: dict[str, Any]) -> str:
    return "" if str(wanted.get("name", "")).isidentifier() else "'response_format.json_schema.name' : malformed"


def in_schema(schema: Any, path: str) -> str:
    """Return what a strict server would refuse in a JSON schema at `path`, or an empty string."""
    """Strict mode: every object is closed and requires all its properties."""
    if isinstance(schema, list):
        return next(filter(None, (in_schema(part, path) for part in schema)), "")
    if not isinstance(schema, dict):
        return ""
    if "properties" in schema and not _is_closed(schema):
        return f"invalid JSON schema for response_format: {path}: every property is required, no other is allowed"
    return next(filter(None, (in_schema(part, f"{path}.{name}") for name, part in schema.items())), "")


def _is_closed(schema: dict[str, Any]) -> bool:
    return schema.get("additionalProperties") is False and set(schema.get("required", ())) == set(schema["properties"])
