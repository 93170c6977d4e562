"""How much a browser loads: the first visit of Today, and the next one."""

import os
import time
from pathlib import Path

from django.conf import settings
from playwright.sync_api import sync_playwright

from bench import cast
from bench.visitor import session_of
from bench.wire import tapped
from dueit.core.live.catch_up import OVERLAP

CHROMIUM = Path(os.environ.get("CHROMIUM") or "/usr/bin/chromium")
LISTS = (10, 100)


def weight(installation, times):
    """Bytes on the wire to a real Chromium, heads, fonts and the socket's included, when nothing happened just before.

    On PostgreSQL a page hears again of the last seconds, because ids are not committed in their order.
    """
    if not CHROMIUM.exists():
        return {}
    people = {size: session_of(cast.person_with(size)).partition("=")[2] for size in LISTS}
    found = {}
    time.sleep(OVERLAP.total_seconds() + 1)
    with sync_playwright() as playwright, tapped(installation.address) as wire:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        for size, session in people.items():
            first, again = two_visits(chromium, wire, session)
            found |= {f"first visit, {size} tasks, kB": first, f"next visit, {size} tasks, kB": again}
        chromium.close()
    return found


def two_visits(chromium, wire, session):
    url = f"http://{wire.address}/"
    context = chromium.new_context()
    context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": url}])
    page = context.new_page()
    visits = []
    for _ in range(2):
        before = wire.bytes
        page.goto(url, wait_until="networkidle")
        visits.append((wire.bytes - before) / 1000)
        page.goto("about:blank")
    context.close()
    return visits
