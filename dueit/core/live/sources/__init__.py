"""Where news come from: the live table of SQLite or PostgreSQL, followed without missing a row."""

from collections.abc import AsyncIterator
from typing import Protocol

from django.db import connection
from django.utils.module_loading import import_string

from dueit.core.live.news import News

SOURCES = {
    "sqlite": "dueit.core.live.sources.sqlite.SqliteSource",
    "postgresql": "dueit.core.live.sources.postgres.PostgresSource",
}


class Source(Protocol):
    """Follows the live table. After a failure `follow` is called again and catches up."""

    newest: int | None

    def follow(self) -> AsyncIterator[list[News]]: ...


def open_source() -> Source:
    source: Source = import_string(SOURCES[connection.vendor])()
    return source
