"""Runs a request in one thread hop: the whole synchronous chain on a small pool of long-lived threads.

Plain ASGI hops once for each change between sync and async middleware and makes a thread for each request; this costs
half the processor time of an empty view, and its threads are bounded.
"""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context

from django.conf import settings
from django.core.handlers.asgi import ASGIHandler
from django.db import close_old_connections
from django.http import HttpRequest
from django.http.response import HttpResponseBase


class OneHopHandler(ASGIHandler):
    """Django's handler with the middleware chain loaded for sync, run in our own pool."""

    def __init__(self) -> None:
        super().__init__()
        self.load_middleware(is_async=False)
        self.pool = ThreadPoolExecutor(settings.WEB_THREADS, thread_name_prefix="web")

    async def get_response_async(self, request: HttpRequest) -> HttpResponseBase:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self.pool, copy_context().run, self._respond, request)

    def _respond(self, request: HttpRequest) -> HttpResponseBase:
        close_old_connections()
        try:
            return self.get_response(request)
        finally:
            close_old_connections()
