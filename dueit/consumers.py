"""The one live socket of a page: server to page only."""

from collections.abc import Collection
from typing import Any
from urllib.parse import parse_qs

from channels.consumer import get_handler_name
from channels.db import database_sync_to_async
from channels.exceptions import StopConsumer
from channels.generic.websocket import AsyncWebsocketConsumer

from dueit.core.ids import as_id
from dueit.core.live import drawing, presence, topics
from dueit.core.live.admission import Admission, admit, is_same_origin, session_key
from dueit.core.live.catch_up import missed
from dueit.core.live.heart import heart
from dueit.core.live.layer import COME_BACK
from dueit.core.live.news import News
from dueit.core.live.tailer import UNDRAWN, as_message

SESSION_ENDED = 4401
GONE = 1006


class LiveConsumer(AsyncWebsocketConsumer):
    """Sends a page what it missed, then what happens; holds no database connection while it waits."""

    admission: Admission | None = None
    caught_up: frozenset[int] = frozenset()
    is_parting = False
    room: str | None = None

    async def connect(self) -> None:
        if not is_same_origin(self.scope):
            await self.close()
            return
        await self.accept()
        self.admission = await self._admit()
        if self.admission is None:
            await self.close(SESSION_ENDED)
            return
        for topic in self.admission.topics:
            await self.channel_layer.group_add(topic, self.channel_name)
        self.room = self._room_among(self.admission.topics)
        await self._catch_up(self.admission)
        heart.keep(self)

    async def dispatch(self, message: dict[str, Any]) -> None:
        """A page may be closed while something is sent to it: then, too, it leaves its room and hears no more.

        Channels would hop into a thread before each message, to close connections: whoever asks the database here hops
        by itself, and what is only sent on to a thousand pages asks nothing.
        """
        try:
            await getattr(self, get_handler_name(message))(message)
        except StopConsumer:
            raise
        except Exception:
            await self.disconnect(GONE)
            raise

    async def disconnect(self, code: int) -> None:
        heart.let_go(self)
        for topic in self.admission.topics if self.admission else ():
            await self.channel_layer.group_discard(topic, self.channel_name)
        await self._leave_room()

    async def _leave_room(self) -> None:
        """Be seen there no more, not even by a beat on its way; whoever could not leave may try again."""
        room, self.room = self.room, None
        try:
            if room:
                await database_sync_to_async(presence.depart)(self.channel_name)
        except Exception:
            self.room = room
            raise

    async def live_news(self, event: dict[str, Any]) -> None:
        """Something changed; whoever caused it knows already, and so does who just caught up."""
        is_echo = event["client"] and event["client"] == self._asked("client")
        if not is_echo and not self.is_parting and event["id"] not in self.caught_up:
            await self.send(event["text"])

    async def live_kick(self, event: dict[str, Any]) -> None:
        """A logout ends its session's sockets; a kick of the user, those that may no longer be here."""
        if event["topic"].startswith("session-"):
            await self.close(SESSION_ENDED)
        else:
            await self._check()

    async def live_rejoin(self, event: dict[str, Any]) -> None:
        """What the user may see has changed."""
        await self._come_back()

    async def live_close(self, event: dict[str, Any]) -> None:
        await self.close(event["code"])

    async def _catch_up(self, admission: Admission) -> None:
        news = await database_sync_to_async(self._come_in)(admission)
        if news is None:
            await self.send(drawing.message(None, drawing.RESYNC))
            return
        for piece in news:
            if piece.kind in UNDRAWN:
                await self._check()
            else:
                await self.live_news(await as_message(piece))
        self.caught_up = frozenset(piece.id for piece in news)

    def _come_in(self, admission: Admission) -> list[News] | None:
        """Be seen by others in the room, and look for what was missed on the way."""
        if self.room:
            presence.arrive(self.room, admission.user_id, self.channel_name)
        return missed(admission.topics, as_id(self._asked("since")) or 0)

    def _room_among(self, visible: Collection[str]) -> str | None:
        """Return the topic of the room that the page shows, where its user may see that."""
        room = topics.of_project(as_id(self._asked("room")) or 0)
        return room if room in visible else None

    async def beat(self) -> None:
        """Look after lost kicks, and say that the page is still in its room."""
        await self._check()
        if self.room and self.admission:
            await database_sync_to_async(presence.stay)(self.room, self.admission.user_id, self.channel_name)

    async def _check(self) -> None:
        """Close the socket if its session has ended or its topics have changed."""
        admission = await self._admit()
        if admission is None:
            await self.close(SESSION_ENDED)
        elif admission != self.admission:
            await self._come_back()

    async def _come_back(self) -> None:
        """Have the page look again at once, for it may show what it can't hear of any more, and come back."""
        if not self.is_parting:
            self.is_parting = True
            await self.send(drawing.message(None, drawing.RESYNC))
            await self.close(COME_BACK)

    async def _admit(self) -> Admission | None:
        return await database_sync_to_async(admit)(session_key(self.scope))

    def _asked(self, name: str) -> str:
        query = parse_qs(self.scope["query_string"].decode("latin-1"))
        return query.get(name, [""])[0]
