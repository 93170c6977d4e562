"""Follows the live table of PostgreSQL, where ids are not committed in their order."""

import time
from collections.abc import AsyncIterator, Iterable
from typing import Any

import psycopg
from django.db import connection

from dueit.core.live.bus import CHANNEL
from dueit.core.live.news import News, from_rows

# A row's `at` is the moment of its statement: it may be committed this much later.
LONGEST_TRANSACTION_S = 60
STILL_THERE_S = 20
BY_ID = b"SELECT id, topic, kind, ids, client FROM live_liverow WHERE id = ANY(%s) ORDER BY id"
RECENT = (
    b"SELECT id, topic, kind, ids, client FROM live_liverow WHERE at > now() - make_interval(secs => %s) ORDER BY id"
)
NEWEST = b"SELECT coalesce(max(id), 0) FROM live_liverow"
# Notices a database that is gone without a word.
KEEPALIVE: dict[str, Any] = {
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 20_000,
}
Connection = psycopg.AsyncConnection[Any]


class PostgresSource:
    """Hears of ids by LISTEN and fetches them by id; after a break, all rows of that time that it has not seen."""

    def __init__(self) -> None:
        self.newest: int | None = None
        self.seen: dict[int, float] = {}
        self.heard_at = time.monotonic()

    async def follow(self) -> AsyncIterator[list[News]]:
        async with await self._connect() as listener, await self._connect() as reader:
            await listener.execute(f"LISTEN {CHANNEL}")
            yield await self._catch_up(reader)
            while True:
                ids = [int(notice.payload) async for notice in listener.notifies(timeout=STILL_THERE_S, stop_after=1)]
                ids += [int(notice.payload) async for notice in listener.notifies(timeout=0)] if ids else []
                await listener.execute("SELECT 1")
                yield await self._fetch(reader, BY_ID, ids)

    async def _catch_up(self, reader: Connection) -> list[News]:
        """Return what was missed since the last sign of life; at the very start nothing was."""
        is_first = self.newest is None
        missed = await self._fetch(reader, RECENT, time.monotonic() - self.heard_at + LONGEST_TRANSACTION_S)
        if is_first:
            found = await reader.execute(NEWEST)
            [self.newest] = await found.fetchone() or [0]
        return [] if is_first else missed

    async def _fetch(self, reader: Connection, query: bytes, argument: list[int] | float) -> list[News]:
        found = await reader.execute(query, [argument])
        batch = [news for news in from_rows(await found.fetchall()) if news.id not in self.seen]
        self._remember(news.id for news in batch)
        return batch

    def _remember(self, ids: Iterable[int]) -> None:
        self.heard_at = time.monotonic()
        forgettable = self.heard_at - 2 * LONGEST_TRANSACTION_S
        self.seen = {number: at for number, at in self.seen.items() if at > forgettable}
        self.seen.update(dict.fromkeys(ids, self.heard_at))
        self.newest = max([self.newest or 0, *self.seen])

    async def _connect(self) -> Connection:
        known = connection.get_connection_params()
        ours = {name: value for name, value in known.items() if name not in {"context", "cursor_factory"}}
        return await psycopg.AsyncConnection.connect(**ours, **KEEPALIVE, autocommit=True)
