"""Live sockets: how soon an event is heard, by how many, and what an open page costs in memory."""

import asyncio
import time
from concurrent.futures import ThreadPoolExecutor

from websockets.asyncio.client import connect as connect_many
from websockets.sync.client import connect

from bench import cast
from bench.measuring import percentile
from bench.visitor import Visitor

CROWDS = (1, 100, 1_000)
QUIET_S = 0.4
AT_A_TIME = 50
EVENTS = 5


def another_client(installation, times):
    """From sending `complete` in one browser until the socket of another has the new row."""
    user = cast.person_with(times)
    visitor = Visitor(installation.address, user)
    with door(installation, visitor, connect) as socket, ThreadPoolExecutor(1) as other:
        settle_down(socket)
        waits = [heard_after(visitor, socket, other, task) for task in cast.open_tasks(user)[:times]]
    return {"event heard in another client, p50 ms": percentile(waits, 50), "… p95 ms": percentile(waits, 95)}


def heard_after(visitor, socket, other, task):
    begin = time.perf_counter()
    acting = other.submit(visitor.post, f"/tasks/{task}/complete/")
    socket.recv(timeout=30)
    wait = (time.perf_counter() - begin) * 1000
    acting.result()
    return wait


def settle_down(socket):
    """Let what the page missed go by."""
    try:
        while True:
            socket.recv(timeout=QUIET_S)
    except TimeoutError:
        return


def crowds(installation, times):
    user = cast.person_with(EVENTS)
    visitor, task = Visitor(installation.address, user), cast.open_tasks(user)[0]
    found = {}
    for size in CROWDS:
        before = installation.memory_kb()
        waits, memory = asyncio.run(tell_crowd(installation, visitor, task, size))
        found[f"one event to {size:,} sockets, ms"] = max(waits)
    return {**found, "memory per socket, kB": (memory - before) / CROWDS[-1]}


async def tell_crowd(installation, visitor, task, size):
    """Open `size` sockets, let something happen a few times, and return how long each took to reach all."""
    sockets = []
    for _ in range(0, size, AT_A_TIME):
        opening = [door(installation, visitor, connect_many) for _ in range(min(AT_A_TIME, size))]
        sockets += await asyncio.gather(*opening)
    await asyncio.gather(*(quiet(socket) for socket in sockets))
    memory = installation.memory_kb()
    waits = [await tell(visitor, task, move, sockets) for _ in range(EVENTS) for move in ("start", "put_back")]
    await asyncio.gather(*(socket.close() for socket in sockets))
    return waits, memory


async def tell(visitor, task, move, sockets):
    begin = time.perf_counter()
    acting = asyncio.to_thread(visitor.post, f"/tasks/{task}/{move}/")
    await asyncio.gather(acting, *(socket.recv() for socket in sockets))
    return (time.perf_counter() - begin) * 1000


async def quiet(socket):
    try:
        while True:
            await asyncio.wait_for(socket.recv(), QUIET_S)
    except TimeoutError:
        return


def door(installation, visitor, connecting, room=""):
    """Open the live socket of a page of this visitor's person, perhaps of the page of a room."""
    return connecting(
        f"ws://{installation.address}/ws/live/?client=other&since=0&room={room}",
        origin=f"http://{installation.address}",
        additional_headers={"Cookie": visitor.cookies},
        compression=None,
        open_timeout=60,
    )
