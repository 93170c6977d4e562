"""Follows the live table of SQLite, where ids are given in the order of commits."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

from django.db import connection

from dueit.core.live.doorbell import Doorbell
from dueit.core.live.news import News, from_rows

POLL_S = 0.25
NEWER = "SELECT id, topic, kind, ids, client FROM live_liverow WHERE id > ? ORDER BY id"
NEWEST = "SELECT coalesce(max(id), 0) FROM live_liverow"


class SqliteSource:
    """Reads what is newer than the last row on a read-only connection, woken by the doorbell."""

    def __init__(self) -> None:
        self.newest: int | None = None

    async def follow(self) -> AsyncIterator[list[News]]:
        bell = Doorbell()
        bell.hang()
        try:
            with closing(self._connect()) as database:
                if self.newest is None:
                    self.newest = database.execute(NEWEST).fetchone()[0]
                async for _ in self._changes(database, bell):
                    yield self._read(database)
        finally:
            bell.take_down()

    async def _changes(self, database: sqlite3.Connection, bell: Doorbell) -> AsyncIterator[int]:
        """Yield whenever another connection has committed; asking for the version costs next to nothing."""
        seen = None
        while True:
            version = database.execute("PRAGMA data_version").fetchone()[0]
            if version == seen:
                await bell.wait(POLL_S)
            else:
                seen = version
                yield version

    def _read(self, database: sqlite3.Connection) -> list[News]:
        batch = from_rows(database.execute(NEWER, [self.newest]))
        if batch:
            self.newest = batch[-1].id
        return batch

    def _connect(self) -> sqlite3.Connection:
        path = Path(connection.settings_dict["NAME"]).resolve()
        return sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True, isolation_level=None, timeout=0.05)
