"""Follows the live table in this web process and sends its news to the sockets that are open here."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from channels.layers import get_channel_layer

from dueit.core.live.drawing import draw
from dueit.core.live.news import News, latest
from dueit.core.live.sources import Source, open_source

logger = logging.getLogger(__name__)
LONGEST_PAUSE_S = 1.0
UNDRAWN = frozenset({"kick", "rejoin"})


class Tailer:
    """One per web process. Follows the table for ever, whatever happens to the database."""

    def __init__(self) -> None:
        self.task: asyncio.Task[None] | None = None
        self.source: Source | None = None

    @property
    def newest(self) -> int | None:
        """The id of the newest row that was read, once there is one."""
        return self.source.newest if self.source and self.task and not self.task.done() else None

    def ensure_running(self) -> None:
        """Start to follow, in the event loop that serves us, unless we do already."""
        if self.task is None or self.task.done():
            self.source = open_source()
            self.task = asyncio.get_running_loop().create_task(self._run(self.source))

    async def _run(self, source: Source) -> None:
        pause = 0.1
        while True:
            try:
                async for batch in source.follow():
                    await deliver(batch)
                    pause = 0.1
            except Exception:
                logger.warning("The live table is out of reach; trying again in %.1f s", pause, exc_info=True)
            await asyncio.sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE_S)


async def deliver(batch: list[News]) -> None:
    """Send the news to whoever listens here; what nobody listens to is not drawn."""
    layer = get_channel_layer()
    for news in latest(batch):
        if layer.has_listeners(news.topic):
            await layer.group_send(news.topic, await as_message(news))


async def as_message(news: News) -> dict[str, Any]:
    """News as a message between tailer and sockets."""
    if news.kind in UNDRAWN:
        return {"type": f"live.{news.kind}", "topic": news.topic}
    return {"type": "live.news", "id": news.id, "client": news.client, "text": await draw(news)}


tailer = Tailer()


class TailWhileServing:
    """ASGI: follow the live table from the first visit on."""

    def __init__(self, application: Callable[..., Awaitable[None]]) -> None:
        self.application = application

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        tailer.ensure_running()
        await self.application(scope, receive, send)
