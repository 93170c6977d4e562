"""The room of a shared project: its pages, a change as ten other browsers show it, and a thousand who listen."""

import asyncio
import time
from functools import partial

from django.conf import settings
from playwright.sync_api import sync_playwright
from websockets.asyncio.client import connect

from bench import cast
from bench.measuring import measure, percentile
from bench.scenes.pages import COUNTED, counted
from bench.scenes.sockets import AT_A_TIME, EVENTS, door, quiet, tell
from bench.scenes.weight import CHROMIUM
from bench.visitor import Visitor, session_of

SIZES = (10, 100, 500)
WAYS = {"room": "", "board": "board/", "room, live": "live/", "board, live": "board/live/"}
PAGE = {"HX-Request": "true"}
THOUSAND = 1_000
BROWSERS = 10
MOST_CHANGES = 30
# Writes down when each title was first painted, by the clock that Python reads, too.
WATCH = """() => {
  window.painted = {};
  const look = () => {
    for (const title of document.querySelectorAll("#project-rows .title"))
      window.painted[title.textContent.trim()] ??= performance.timeOrigin + performance.now();
  };
  new MutationObserver(() => requestAnimationFrame(look)).observe(document.body, {childList: true, subtree: true});
}"""


def room(installation, times):
    """List, board, and what each fetches again when something has changed."""
    found = {}
    for size in SIZES:
        project, [user] = cast.room_with(size)
        visitor = Visitor(installation.address, user)
        for way, path in WAYS.items():
            found[f"{way}, {size} tasks"] = look(installation, visitor, f"/projects/{project.pk}/{path}", times)
    return found


def look(installation, visitor, path, times):
    visitor.get(path, **PAGE)
    queries = counted(visitor.get(path, **PAGE, **COUNTED))
    return measure(installation, [partial(visitor.get, path, **PAGE)] * times, queries=queries)


def room_of_thousand(installation, times):
    """One write in a room that a thousand pages of ten people show, until the last of them has heard it."""
    project, people = cast.room_with(EVENTS, people=10)
    visitors, task = [Visitor(installation.address, user) for user in people], cast.open_tasks(people[0])[0]
    waits = asyncio.run(tell_room(installation, visitors, task, project.pk))
    return {f"a write to all of a room of {THOUSAND:,}, p50 ms": percentile(waits, 50), "… slowest ms": max(waits)}


async def tell_room(installation, visitors, task, room):
    sockets, pages = [], [visitors[number % len(visitors)] for number in range(THOUSAND)]
    for first in range(0, THOUSAND, AT_A_TIME):
        opening = [door(installation, visitor, connect, room) for visitor in pages[first : first + AT_A_TIME]]
        sockets += await asyncio.gather(*opening)
    await asyncio.gather(*(quiet(socket) for socket in sockets))
    await all_in(visitors[0], task, sockets)
    waits = [await tell(visitors[0], task, move, sockets) for _ in range(EVENTS) for move in ("start", "put_back")]
    await asyncio.gather(*(socket.close() for socket in sockets))
    return waits


async def all_in(visitor, task, sockets):
    """Begin a task and put it back: a socket is open before its person is let in, and hears this once they are."""
    for move in ("start", "put_back"):
        await tell(visitor, task, move, sockets)


def browsers(installation, times):
    """From sending a quick add until ten other browsers have painted its row."""
    if not CHROMIUM.exists():
        return {}
    project, people = cast.room_with(10, people=BROWSERS + 1)
    visitor, changes = Visitor(installation.address, people[0]), min(times, MOST_CHANGES)
    sessions = [session_of(user).partition("=")[2] for user in people[1:]]
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        pages = [open_room(chromium, installation.address, session, project.pk) for session in sessions]
        waits = [wait for number in range(changes) for wait in painted_after(visitor, pages, project.pk, number)]
        chromium.close()
    named = f"add painted in {BROWSERS} other browsers, p50 ms"
    return {named: percentile(waits, 50), "… p95 of them, ms": percentile(waits, 95)}


def open_room(chromium, address, session, room):
    url = f"http://{address}/"
    page = chromium.new_context().new_page()
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": url}])
    page.goto(f"{url}projects/{room}/")
    page.locator('html[data-live="on"]').wait_for()
    page.evaluate(WATCH)
    return page


def painted_after(visitor, pages, room, number):
    """Add one task, and return the milliseconds until each page had painted it."""
    title, begin = f"Bring umbrella {number}", time.time() * 1000
    visitor.post("/tasks/add/", {"line": title, "project": room})
    for page in pages:
        page.locator("#project-rows .title").get_by_text(title, exact=True).wait_for()
    return [page.evaluate("title => window.painted[title]", title) - begin for page in pages]
