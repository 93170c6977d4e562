"""What waits for one page: as much of asyncio's queue as one reader needs, in a tenth of its memory."""

import asyncio
from typing import Any


class Mailbox:
    """Takes messages until it is full; one page reads them, in the order in which they came."""

    __slots__ = ("_queue", "_reader", "most")

    def __init__(self, most: int) -> None:
        self.most = most
        self._queue: list[Any] = []  # by the name that the layer of Channels looks for
        self._reader: asyncio.Future[None] | None = None

    def empty(self) -> bool:
        return not self._queue

    def full(self) -> bool:
        return len(self._queue) >= self.most

    def put_nowait(self, item: Any) -> None:
        """Take a message; raises QueueFull if too many wait."""
        if self.full():
            raise asyncio.QueueFull
        self._queue.append(item)
        if self._reader and not self._reader.done():
            self._reader.set_result(None)

    def get_nowait(self) -> Any:
        return self._queue.pop(0)

    async def get(self) -> Any:
        """Wait for the next message."""
        while self.empty():
            self._reader = asyncio.get_running_loop().create_future()
            try:
                await self._reader
            finally:
                self._reader = None
        return self.get_nowait()
