"""Which page (client) is asking for the change that is going on, so that it isn't sent its own echo."""

from contextvars import ContextVar

client: ContextVar[str] = ContextVar("client", default="")
