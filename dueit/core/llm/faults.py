"""What went wrong, told apart: from an SDK error or a status code to one of our own errors."""

from typing import Any

import groq
import httpx

from dueit.core.llm.provider import Busy, LlmError, Misconfigured, SchemaUnsupported, Unavailable, Unusable

PATIENCE_S = 5.0
DEFAULT_PAUSE_S = 0.5

BUSY = {429, 498, 529}
TRANSIENT = {408, 409, 425}
MEANINGS = {
    400: "did not understand the request (HTTP 400): check the model and the address",
    401: "refused the key (HTTP 401): check the API key",
    402: "wants to be paid first (HTTP 402): check the account's credit",
    403: "forbids this (HTTP 403): check what the key may do",
    404: "does not know the model or the path (HTTP 404): check the model and the base URL",
    413: "found the question too large (HTTP 413): choose a model with a larger limit",
}
MALFORMED = (httpx.UnsupportedProtocol, httpx.LocalProtocolError, httpx.InvalidURL, UnicodeEncodeError)


class TooLarge(Exception):
    """The body grew past the cap."""


def from_exception(error: Exception) -> LlmError:
    """Translate anything the SDK or httpx raises."""
    if isinstance(error, groq.APIStatusError):
        return from_status(error.status_code, error.body, error.response.headers.get("retry-after"))
    cause = error.__cause__ or error
    if isinstance(cause, TooLarge):
        return Unusable("The server's answer was larger than allowed.")
    if isinstance(cause, MALFORMED):
        return Misconfigured(f"The base URL or the key is malformed ({type(cause).__name__}).")
    return Unavailable(f"No whole answer came ({type(cause).__name__}).", pause=0)


def from_status(status: int, body: object, retry_after: str | None = None) -> LlmError:
    """Translate a status code, with the server's error body and its Retry-After."""
    if status == 400:
        return _bad_request(body)
    if status in BUSY:
        return Busy(f"The server is busy (HTTP {status}).", pause=_pause(retry_after))
    if status >= 500 or status in TRANSIENT:
        return Unavailable(f"The server is in trouble (HTTP {status}).", pause=_pause(retry_after))
    meaning = MEANINGS.get(status, f"answered with HTTP {status}: check the base URL")
    return Misconfigured(f"The server {meaning}.")


def _bad_request(body: object) -> LlmError:
    error = error_of(body)
    if error.get("code") == "json_validate_failed":
        return Unusable("The model did not keep to the schema.", text=str(error.get("failed_generation") or ""))
    words = f"{error.get('message')} {error.get('param')}"
    if "json_schema" in words or "response_format" in words:
        return SchemaUnsupported("The model does not support json_schema; json_object is used instead.", pause=0)
    return Misconfigured(f"The server {MEANINGS[400]}.")


def error_of(body: object) -> dict[str, Any]:
    """The `error` object of a body, or an empty one."""
    error = body.get("error") if isinstance(body, dict) else None
    return error if isinstance(error, dict) else {}


def _pause(retry_after: str | None) -> float | None:
    """Seconds worth waiting, None when the server asks for more patience than a person has."""
    if retry_after is None:
        return DEFAULT_PAUSE_S
    try:
        seconds = float(retry_after)
    except ValueError:
        return None
    return seconds if 0 <= seconds <= PATIENCE_S else None
