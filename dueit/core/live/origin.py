"""Which page (client) is asking for the change that is going on, and how far it has followed the live table."""

from contextvars import ContextVar

client: ContextVar[str] = ContextVar("client", default="")
newest: ContextVar[int | None] = ContextVar("newest", default=None)
