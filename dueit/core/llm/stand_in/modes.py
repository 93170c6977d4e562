"""Every way the stand-in can answer, by name. `pace` is the unit of its slowness, in seconds."""

import json
from collections.abc import Callable
from typing import Any

from dueit.core.llm.stand_in.plans import WRITTEN, good
from dueit.core.llm.stand_in.reply import Reply, completion, error

Request = dict[str, Any]
Mode = Callable[[Request, float], Reply]

FOREVER = 3600.0
LIMITED = (
    "Rate limit reached for model `openai/gpt-oss-20b` in organization `org_x` on tokens per minute (TPM): "
    "Limit 8000, Used 7900, Requested 900."
)
PAGE = b"<!doctype html><title>502</title><h1>Bad gateway</h1>"


def _says(write: Callable[[Request], str | None], **how: Any) -> Mode:
    """A proper completion around whatever `write` writes."""
    return lambda request, pace: Reply(body=completion(request, write(request), **how))


def _fails(status: int, message: str, **fields: str) -> Mode:
    return lambda request, pace: error(status, message, **fields)


def _sends(body: object, *, content_type: str = "application/json") -> Mode:
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    return lambda request, pace: Reply(body=data, content_type=content_type)


def _writes(name: str) -> Mode:
    return _says(lambda request: json.dumps(WRITTEN[name](request)))


def _plan(request: Request) -> str:
    return json.dumps(good(request))


def _whole(request: Request) -> bytes:
    return completion(request, _plan(request))


def _schema_unsupported(request: Request, pace: float) -> Reply:
    if (request.get("response_format") or {}).get("type") == "json_schema":
        message = "This model does not support response format `json_schema`."
        return error(400, message, param="response_format")
    return Reply(body=_whole(request))


NETWORK: dict[str, Mode] = {
    "slow": lambda request, pace: Reply(body=_whole(request), wait=pace),
    "hanging": lambda request, pace: Reply(body=_whole(request), wait=FOREVER),
    "dripping": lambda request, pace: Reply(body=_whole(request), drip=pace),
    "dripping_head": lambda request, pace: Reply(body=_whole(request), drip=pace, drip_head=True),
    "cut": lambda request, pace: Reply(body=_whole(request), cut_after=60),
    "cut_at_once": lambda request, pace: Reply(body=_whole(request), cut_after=0),
    "reset": lambda request, pace: Reply(reset=True),
    "endless": lambda request, pace: Reply(body=b" " * 4_000_000),
}
STATUS: dict[str, Mode] = {
    "busy_briefly": _fails(429, LIMITED, code="rate_limit_exceeded", kind="tokens", retry_after="0.01"),
    "busy_for_long": _fails(429, LIMITED, code="rate_limit_exceeded", kind="tokens", retry_after="600"),
    "busy_until_a_date": _fails(429, LIMITED, kind="tokens", retry_after="Wed, 04 Mar 2026 13:00:00 GMT"),
    "busy_without_hint": _fails(429, LIMITED, kind="tokens"),
    "flex_busy": _fails(498, "flex capacity exceeded", code="capacity_exceeded", retry_after="0"),
    "server_error": _fails(500, "Internal server error", kind="internal_server_error", retry_after="0"),
    "bad_gateway": lambda request, pace: Reply(status=502, body=PAGE, content_type="text/html"),
    "unavailable": _fails(503, "Service unavailable", kind="internal_server_error", retry_after="0"),
    "invalid_key": _fails(401, "Invalid API Key", code="invalid_api_key"),
    "out_of_credit": _fails(402, "Insufficient credits"),
    "forbidden": _fails(403, "Blocked by the organisation's settings", code="permissions_error"),
    "unknown_model": _fails(404, "The model has been decommissioned", code="model_not_found"),
    "request_too_large": _fails(413, "Request too large for model", kind="tokens", code="rate_limit_exceeded"),
    "bad_request": _fails(400, "property 'x' is unsupported"),
    "moved": lambda request, pace: Reply(status=302, headers={"location": "/elsewhere"}),
    "schema_unsupported": _schema_unsupported,
    "no_json_at_all": _fails(400, "This model does not support response_format.", param="response_format"),
    "schema_not_kept": _fails(
        400, "Failed to generate JSON.", code="json_validate_failed", failed_generation='{"steps": [{"title": "x"'
    ),
}
SHAPE: dict[str, Mode] = {
    "html": _sends(PAGE, content_type="text/html"),
    "html_as_json": _sends(PAGE),
    "nested": _sends(b"[" * 50_000),
    "not_a_completion": _sends(["plan"]),
    "wrong_types": _sends({"model": 7, "choices": [{"message": "hello"}]}),
    "empty_choices": _sends({"object": "chat.completion", "model": "stand-in", "choices": []}),
    "null_choices": _sends({"choices": None, "error": {"code": 502, "message": "Provider returned error"}}),
    "null_choices_busy": _sends({"choices": None, "error": {"code": 429, "message": "Rate limited upstream"}}),
    "refusal": _says(lambda request: None, refusal="I can't help with that."),
    "filtered": _says(lambda request: "", finish="content_filter"),
    "cut_at_length": _says(lambda request: _plan(request)[:150], finish="length"),
    "empty": _says(lambda request: ""),
    "prose": _says(lambda request: "Sure! Here is your plan:\n1. Do it"),
    "truncated": _says(lambda request: _plan(request)[:-40]),
    "fenced": _says(lambda request: f"Here you are:\n```json\n{_plan(request)}\n```\nEnjoy!"),
    "lone_surrogate": _says(lambda request: _plan(request).replace("calm", "\ud800calm")),
}
MODES: dict[str, Mode] = {**{name: _writes(name) for name in WRITTEN}, **NETWORK, **STATUS, **SHAPE}
