"""How often the model may be asked: by one person, and by everybody here together."""

from datetime import datetime, timedelta
from typing import NamedTuple

from django.conf import settings
from django.db import connection, transaction

from dueit.core.llm.models import LlmCall

MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)


class TooManyCalls(Exception):
    """A limit is reached; the message is for the person."""


class Limit(NamedTuple):
    """At most `most` calls in any `span`."""

    most: int
    span: timedelta
    sentence: str


PER_PERSON = [
    Limit(3, MINUTE, "The assistant takes a short breath after three questions in a minute"),
    Limit(20, DAY, "The assistant answers twenty questions a day, and today's are used up"),
]
EVERYBODY = "Many people are asking the assistant at this moment"


@transaction.atomic
def open_call(user_id: int | None, *, purpose: str, model: str, at: datetime) -> LlmCall:
    """Reserve one question by writing its row, or raise TooManyCalls and leave no trace.

    Counted from rows under a lock, so that the limits hold over any number of processes. Without a user it is an
    operator who asks, bound only by the limit of all together.
    """
    _lock()
    call = LlmCall.objects.create(user_id=user_id, purpose=purpose, model=model, at=at)
    for limit in PER_PERSON if user_id else ():
        _refuse_above(limit, LlmCall.objects.of(user_id).since(at - limit.span).count())
    everybody = Limit(settings.LLM_CALLS_PER_MINUTE, MINUTE, EVERYBODY)
    _refuse_above(everybody, LlmCall.objects.since(at - MINUTE).count())
    return call


def _refuse_above(limit: Limit, count: int) -> None:
    if count > limit.most:
        raise TooManyCalls(limit.sentence)


def _lock() -> None:
    """PostgreSQL needs to be told; on SQLite the insert that follows holds the one write lock."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("LOCK TABLE llm_llmcall IN SHARE ROW EXCLUSIVE MODE")
