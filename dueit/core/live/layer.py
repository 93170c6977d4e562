"""Fan-out inside one web process."""

import asyncio
import time
from typing import Any

from channels.layers import InMemoryChannelLayer

from dueit.core.live.mailbox import Mailbox

CLEAN_EVERY_S = 15.0
# Daphne sends 1000 and 3000 to 4999 only; a page opens its socket again after 1000.
COME_BACK = 1000


class LocalLayer(InMemoryChannelLayer):
    """The in-memory layer without its O(n²): cleans up now and then instead of at each receive."""

    def __init__(self, **config: Any) -> None:
        # Pages stay open for days; membership ends with the socket, not with time.
        super().__init__(group_expiry=10**9, **config)
        self.cleaned_at = 0.0

    async def receive(self, channel: str) -> Any:
        """Wait for the next message for a page, in a mailbox that is there until the page has read it empty."""
        self._clean_expired()
        mailbox = self._mailbox(channel)
        try:
            _, message = await mailbox.get()
        finally:
            if mailbox.empty():
                self.channels.pop(channel, None)
        return message

    def has_listeners(self, group: str) -> bool:
        return bool(self.groups.get(group))

    async def group_send(self, group: str, message: dict[str, Any]) -> None:
        """Put the message before each listener; let the event loop breathe between many."""
        self._clean_expired()
        item = (time.time() + self.expiry, message)
        for number, channel in enumerate(list(self.groups.get(group, ())), start=1):
            self._put(channel, item)
            if number % 200 == 0:
                await asyncio.sleep(0)

    def _put(self, channel: str, item: tuple[float, dict[str, Any]]) -> None:
        mailbox = self._mailbox(channel)
        if mailbox.full():
            self._turn_away(mailbox)
        else:
            mailbox.put_nowait(item)

    def _mailbox(self, channel: str) -> Mailbox:
        if channel not in self.channels:
            self.channels[channel] = Mailbox(self.get_capacity(channel))
        return self.channels[channel]

    def _turn_away(self, mailbox: Mailbox) -> None:
        """A page that can't keep up: drop what waits for it and have it come back, it catches up then."""
        while not mailbox.empty():
            mailbox.get_nowait()
        mailbox.put_nowait((time.time() + self.expiry, {"type": "live.close", "code": COME_BACK}))

    def _clean_expired(self) -> None:
        if time.monotonic() - self.cleaned_at >= CLEAN_EVERY_S:
            self.cleaned_at = time.monotonic()
            super()._clean_expired()
