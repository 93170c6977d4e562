"""Runs a request in one thread hop: the whole synchronous chain on a small pool of long-lived threads.

Plain ASGI hops once for each change between sync and async middleware, and for the signals before and after a request
it starts a thread each; this costs more processor time than an empty view, and its threads are not bounded.
"""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from typing import IO, Any

from django.conf import settings
from django.core.exceptions import RequestAborted
from django.core.handlers.asgi import ASGIHandler, get_script_prefix
from django.core.signals import request_started
from django.urls import set_script_prefix


class OneHopHandler(ASGIHandler):
    """Django's handler with the middleware chain loaded for sync, run in our own pool."""

    def __init__(self) -> None:
        super().__init__()
        self.load_middleware(is_async=False)
        self.pool = ThreadPoolExecutor(settings.WEB_THREADS, thread_name_prefix="web")

    async def handle(self, scope: Any, receive: Any, send: Any) -> None:
        """Read a request, have it answered, send the answer."""
        try:
            body = await self.read_body(receive)
        except RequestAborted:
            return
        loop = asyncio.get_running_loop()
        response = await loop.run_in_executor(self.pool, copy_context().run, self._respond, scope, body)
        await self.send_response(response, send)
        if response.streaming:
            await loop.run_in_executor(self.pool, response.close)

    def _respond(self, scope: Any, body: IO[bytes]) -> Any:
        """Do all that Django does for a request; its signals close connections that are too old."""
        set_script_prefix(get_script_prefix(scope))
        request_started.send(sender=type(self), scope=scope)
        request, refusal = self.create_request(scope, body)
        response: Any = self.get_response(request) if request else refusal
        response._handler_class = type(self)
        if not response.streaming:
            response.close()
        body.close()
        return response
