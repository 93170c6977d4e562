"""Two hundred rooms with ten open pages each: five writes a second, then the web process starts again."""

import asyncio
import math
import random
import time

from websockets.asyncio.client import connect
from websockets.exceptions import WebSocketException

from bench import cast
from bench.measuring import percentile
from bench.scenes.sockets import AT_A_TIME, door
from bench.visitor import Visitor
from tasks.models import Task

ROOMS, PEOPLE, PAGES = 200, 2, 5
PAUSE_S = 0.2
LONGEST_S = 120
# As hx-ws comes back: 0.5 s, twice as long each time, up to a minute, 30 % more or less.
FIRST_S, MOST_S, JITTER = 0.5, 60, 0.3
chance = random.Random(1)


class Page:
    """An open page of a room: hears, and comes back whenever it is cut off."""

    def __init__(self, visitor, room):
        self.visitor, self.room = visitor, room
        self.heard_at = self.back_at = 0.0
        self.heard = asyncio.Event()

    async def stay_open(self, installation):
        tries = 0
        while True:
            try:
                async with door(installation, self.visitor, connect, self.room) as socket:
                    tries, self.back_at = 0, 0.0
                    await self.listen(socket)
            except (OSError, TimeoutError, WebSocketException):
                tries += 1
            await asyncio.sleep(min(FIRST_S * 2 ** max(tries - 1, 0), MOST_S) * chance.uniform(1 - JITTER, 1 + JITTER))

    async def listen(self, socket):
        """Whoever hears anything was let in and is told what it missed."""
        async for _ in socket:
            self.heard_at = time.perf_counter()
            self.back_at = self.back_at or self.heard_at
            self.heard.set()


def storms(installation, times):
    rooms = [cast.room_with(1, PEOPLE) for _ in range(ROOMS)]
    pages = [Page(visitor, room.pk) for room, people in rooms for visitor in visitors(installation, people)]
    tasks = dict(Task.objects.open().filter(project__in=[room for room, _ in rooms]).values_list("project_id", "pk"))
    seconds = 60 if times >= 100 else 10
    return asyncio.run(weather(installation, pages, tasks, seconds))


def visitors(installation, people):
    """Each of these people, as often as they have pages open."""
    return [visitor for user in people for visitor in [Visitor(installation.address, user)] * PAGES]


async def weather(installation, pages, tasks, seconds):
    before, staying = 0, []
    for first in range(0, len(pages), AT_A_TIME):
        some = pages[first : first + AT_A_TIME]
        staying += [asyncio.create_task(page.stay_open(installation)) for page in some]
        await until_heard(some)
        before = before or installation.memory_kb()  # threads and caches have come with the first ones
    memory = (installation.memory_kb() - before) / (len(pages) - AT_A_TIME)
    rain = await write_for(installation, pages, tasks, seconds)
    back = await restarted(installation, pages)
    for page in staying:
        page.cancel()
    return {f"{len(pages):,} sockets in {ROOMS} rooms, kB each": memory, **rain, **back}


async def until_heard(pages):
    async with asyncio.timeout(LONGEST_S):
        await asyncio.gather(*(page.heard.wait() for page in pages))


async def write_for(installation, pages, tasks, seconds):
    """Begin a task in one room after another, or put it back, and note when its pages heard it."""
    await asyncio.sleep(2)  # until who came last is told to all
    cpu, begin, writes = installation.cpu_ms(), time.perf_counter(), []
    for number in range(round(seconds / PAUSE_S)):
        await asyncio.sleep(max(0, begin + number * PAUSE_S - time.perf_counter()))
        here = pages[(number % ROOMS) * PEOPLE * PAGES :][: PEOPLE * PAGES]
        move = "start" if (number // ROOMS) % 2 == 0 else "put_back"
        writes.append(asyncio.create_task(write(here, f"/tasks/{tasks[here[0].room]}/{move}/")))
    waits = [wait for some in await asyncio.gather(*writes) for wait in some]
    used = (installation.cpu_ms() - cpu) / (time.perf_counter() - begin) / 10
    return {
        "… an event in one of them, p50 ms": percentile(waits, 50),
        "… p95 of it, ms": percentile(waits, 95),
        f"… at {1 / PAUSE_S:.0f} writes a second, cpu %": used,
    }


async def write(pages, path):
    """Return the milliseconds until each page has heard of one write."""
    for page in pages:
        page.heard.clear()
    begin = time.perf_counter()
    acting = asyncio.create_task(asyncio.to_thread(pages[0].visitor.post, path))
    await until_heard(pages)
    await acting
    return [(page.heard_at - begin) * 1000 for page in pages]


async def restarted(installation, pages):
    """Restart the web process, and return the seconds until its pages were let in and heard what they missed."""
    begin = time.perf_counter()
    await asyncio.to_thread(installation.restart_web)
    while any(page.back_at < begin for page in pages) and time.perf_counter() - begin < LONGEST_S:
        await asyncio.sleep(0.05)
    waits = [page.back_at - begin if page.back_at > begin else math.inf for page in pages]
    return {"web restarted, half of them back, s": percentile(waits, 50), "… all of them, s": max(waits)}
