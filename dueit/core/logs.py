"""Log lines: plain for people beside `make run`, JSON with request ids for operators. Never a person's words."""

import logging
import re
from http import HTTPStatus
from typing import Any

import structlog
from django.http import HttpRequest
from django_structlog.middlewares import RequestMiddleware

PROCESSORS: list[Any] = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_logger_name,
    structlog.stdlib.add_log_level,
    structlog.processors.TimeStamper(fmt="iso"),
    structlog.stdlib.ExtraAdder(allow=["status_code"]),
]
# A part of a path that is so long is the key of a link in a letter: whoever reads it may set a new password.
SECRET = re.compile(r"[^/]{30,}")
# What goes wrong is told with its path by these parts of Django, too.
TELL_PATHS = ("django.request", "django.security.csrf")
# What people meet in the ordinary course of life: they may look but not act, or what a page still shows is gone.
ORDINARY = (HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND)
FILTERS = ["secrets", "refusals"]
QUIET = {"django-q": {"level": "WARNING"}, "twisted": {"level": "WARNING"}, "daphne": {"level": "WARNING"}}


class LogRequests(RequestMiddleware):
    """One line for a request's start and end, without queries, which may hold what was searched for, and secrets."""

    @staticmethod
    def format_request(request: HttpRequest) -> str:
        return f"{request.method} {SECRET.sub('…', request.path)}"


class HideSecrets(logging.Filter):
    """Leave out of Django's lines about an address what `LogRequests` leaves out of ours."""

    def filter(self, record: logging.LogRecord) -> bool:
        if record.name in TELL_PATHS and isinstance(record.args, tuple):
            record.args = tuple(without_secrets(arg) for arg in record.args)
        return True


class TellRefusals(logging.Filter):
    """Tell of what was refused or not found in one line: who asked for what, and why not. It is no fault of ours."""

    line = "%s by %s%s"

    def filter(self, record: logging.LogRecord) -> bool:
        status, request = getattr(record, "status_code", None), getattr(record, "request", None)
        is_one = record.name == "django.request" and status in ORDINARY and record.msg != self.line
        if is_one and request and isinstance(record.args, tuple):
            asked = f"{HTTPStatus(record.status_code).phrase}: {request.method} {record.args[-1]}"  # type: ignore[attr-defined]
            record.msg, record.args = self.line, (asked, who(request), why(record))
            record.exc_info = None
        return True


def who(request: HttpRequest) -> str:
    """Return a person's number, as names and addresses are nothing for a log."""
    user = getattr(request, "user", None)
    return f"user {user.pk}" if user and user.pk else "a guest"


def why(record: logging.LogRecord) -> str:
    """Return the reason of a refusal, if it has one, on one line."""
    words = str(record.exc_info[1]).split() if record.exc_info else []
    return f": {' '.join(words)}" if words else ""


def without_secrets(argument: object) -> object:
    """Return what a line tells: a path without secrets, anything else as it is."""
    is_path = isinstance(argument, str) and argument.startswith("/")
    return SECRET.sub("…", str(argument)) if is_path else argument


def plain(role: str) -> dict[str, Any]:
    """Logging for a terminal."""
    line = {"format": f"%(asctime)s {role:<6} %(levelname)s %(name)s: %(message)s", "datefmt": "%H:%M:%S"}
    return _to_stderr(line, level=logging.WARNING)


def structured() -> dict[str, Any]:
    """Logging for a log collector: one JSON object per line."""
    structlog.configure(
        processors=[*PROCESSORS, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
    line = {
        "()": structlog.stdlib.ProcessorFormatter,
        "foreign_pre_chain": PROCESSORS,
        "processors": [
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(),
        ],
    }
    return _to_stderr(line, level=logging.INFO)


def _to_stderr(line: dict[str, Any], *, level: int) -> dict[str, Any]:
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"line": line},
        "filters": {"secrets": {"()": HideSecrets}, "refusals": {"()": TellRefusals}},
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line", "filters": FILTERS}},
        "root": {"handlers": ["stderr"], "level": level},
        "loggers": {"django": {"handlers": [], "level": level, "propagate": True}, **QUIET},
    }
