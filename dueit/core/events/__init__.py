"""Facts: an Event is published once, leaves one audit entry, and reaches everyone who is wired to it."""

from dueit.core.events.event import Event
from dueit.core.events.publishing import publish, publish_together

__all__ = ["Event", "publish", "publish_together"]
