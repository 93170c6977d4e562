"""Draws news for open pages, once for each web process."""

import asyncio
import json
import logging
from concurrent.futures import ThreadPoolExecutor

from django.conf import settings
from django.db import close_old_connections
from django.utils.module_loading import import_string

from dueit.core.live.fragment import Fragment
from dueit.core.live.news import News

logger = logging.getLogger(__name__)
PEN = ThreadPoolExecutor(1, thread_name_prefix="live-draw")
RESYNC = Fragment(pings=("resync",))
KEPT = 500
_drawn: dict[int, str] = {}  # only touched by the pen


async def draw(news: News) -> str:
    """Return the message for the page, drawn in a thread so that the event loop goes on."""
    return await asyncio.get_running_loop().run_in_executor(PEN, _draw_in_thread, news)


def message(number: int | None, fragment: Fragment) -> str:
    """A fragment as the text of a socket message."""
    return json.dumps({"id": number, "content": fragment.content, "pings": fragment.pings})


def _draw_in_thread(news: News) -> str:
    if news.id not in _drawn:
        close_old_connections()
        _drawn[news.id] = message(news.id, _fragment(news))
        close_old_connections()
    while len(_drawn) > KEPT:
        del _drawn[next(iter(_drawn))]
    return _drawn[news.id]


def _fragment(news: News) -> Fragment:
    """What the wiring draws; a renderer that breaks costs a refetch, never the stream."""
    try:
        return import_string(import_string(settings.LIVE_RENDERERS)[news.kind])(news.ids)
    except Exception:
        logger.exception("Could not draw %s %s", news.kind, news.id)
        return RESYNC
