"""Looks after each open page of this process once in a while, one after another: no rush, and no task for each."""

import asyncio
import logging
import time
from typing import Protocol
from weakref import WeakKeyDictionary

from django.conf import settings
from django.db import Error

logger = logging.getLogger(__name__)


class Page(Protocol):
    """What the heart looks after."""

    async def beat(self) -> None:
        """Look whether the page may still be open, and say that it is."""


class Heart:
    """One per process; beats as long as a page is open, for each once in `HEARTBEAT_S` seconds."""

    def __init__(self) -> None:
        self.next_beats: WeakKeyDictionary[Page, float] = WeakKeyDictionary()  # who is due first comes first
        self.task: asyncio.Task[None] | None = None

    def keep(self, page: Page) -> None:
        """Look after a page from now on, until it is let go of or gone."""
        loop = asyncio.get_running_loop()
        if self.task is None or self.task.done() or self.task.get_loop() is not loop:
            self.next_beats.clear()  # of an event loop that is gone
            self.task = loop.create_task(self._run())
        self.next_beats[page] = time.monotonic() + settings.HEARTBEAT_S

    def let_go(self, page: Page) -> None:
        self.next_beats.pop(page, None)

    async def _run(self) -> None:
        while self.next_beats:
            await asyncio.sleep(self._pause())
            await self._beat_due()

    def _pause(self) -> float:
        """Return the seconds until somebody is due."""
        due = next(iter(self.next_beats.values()), 0.0)
        return max(0.0, due - time.monotonic())

    async def _beat_due(self) -> None:
        """Look after whoever is due; that is nobody if they have left meanwhile."""
        page, due = next(iter(self.next_beats.items()), (None, 0.0))
        if page and due <= time.monotonic():
            self.next_beats.pop(page)
            self.next_beats[page] = time.monotonic() + settings.HEARTBEAT_S
            await beat(page)


async def beat(page: Page) -> None:
    """Have a page looked after; a beat that finds no database leaves it to the next one, as does one that breaks."""
    try:
        await page.beat()
    except Error:
        pass
    except Exception:
        logger.exception("Could not look after an open page")


heart = Heart()
