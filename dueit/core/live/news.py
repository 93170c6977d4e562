"""A live row as the tailers read it, outside the ORM."""

import json
from collections.abc import Iterable
from typing import Any, NamedTuple


class News(NamedTuple):
    """What changed: topic, kind, ids of what to draw, and the page that caused it."""

    id: int
    topic: str
    kind: str
    ids: dict[str, Any]
    client: str


def from_rows(rows: Iterable[tuple[Any, ...]]) -> list[News]:
    """Read rows of (id, topic, kind, ids, client); SQLite gives JSON as text."""
    return [
        News(number, topic, kind, json.loads(ids) if isinstance(ids, str) else ids, client)
        for number, topic, kind, ids, client in rows
    ]


def latest(batch: Iterable[News]) -> list[News]:
    """Of news that say the same, keep the last one: it is drawn from what is true by then."""
    return list({(news.topic, news.kind, str(news.ids), news.client): news for news in batch}.values())
