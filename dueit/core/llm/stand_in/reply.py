"""What the stand-in sends back, including how badly it sends it."""

import json
from dataclasses import dataclass, field
from typing import Any

JSON = "application/json"


@dataclass(frozen=True, kw_only=True)
class Reply:
    """`wait` seconds before the first byte and `drip` seconds between bytes; `cut_after` bytes the line goes dead."""

    status: int = 200
    body: bytes = b""
    content_type: str = JSON
    headers: dict[str, str] = field(default_factory=dict)
    wait: float = 0
    drip: float = 0
    cut_after: int | None = None
    reset: bool = False
    drip_head: bool = False


def completion(request: dict[str, Any], content: str | None, *, finish: str = "stop", refusal: str = "") -> bytes:
    """A whole chat completion around `content`, with the fields Groq sends."""
    message = {"role": "assistant", "content": content}
    body = {
        "id": "chatcmpl-stand-in",
        "object": "chat.completion",
        "created": 1_767_225_600,
        "model": request["model"],
        "choices": [
            {
                "index": 0,
                "message": {**message, "refusal": refusal} if refusal else message,
                "logprobs": None,
                "finish_reason": finish,
            }
        ],
        "usage": _usage(request, content or ""),
        "system_fingerprint": "fp_stand_in",
        "x_groq": {"id": "req_stand_in"},
    }
    return json.dumps(body).encode()


def _usage(request: dict[str, Any], content: str) -> dict[str, float]:
    asked = sum(len(str(message["content"])) for message in request["messages"]) // 4
    written = max(1, len(content) // 4)
    return {
        "prompt_tokens": asked,
        "completion_tokens": written,
        "total_tokens": asked + written,
        "queue_time": 0.001,
        "prompt_time": 0.002,
        "completion_time": 0.01,
        "total_time": 0.013,
    }


def error(
    status: int,
    message: str,
    *,
    code: str = "",
    kind: str = "invalid_request_error",
    retry_after: str = "",
    **more: str,
) -> Reply:
    """An error in the shape that Groq and OpenAI share."""
    fields = {"message": message, "type": kind, **({"code": code} if code else {}), **more}
    return Reply(
        status=status,
        body=json.dumps({"error": fields}).encode(),
        headers={"retry-after": retry_after} if retry_after else {},
    )
