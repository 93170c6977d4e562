"""publish(): the one door through which a change becomes known."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.conf import settings
from django.db import connection
from django.utils.module_loading import import_string

from dueit.core.events.event import Event

if TYPE_CHECKING:
    from dueit.core.events.models import AuditEntry


class OutsideTransaction(RuntimeError):
    """An event was published where it could be kept while its change is lost."""


def publish(event: Event) -> "AuditEntry":
    """Write the event's audit entry and run its reactions, inside the transaction of the change itself."""
    if not connection.in_atomic_block:
        raise OutsideTransaction(f"{type(event).__name__} must be published inside transaction.atomic().")
    entry: AuditEntry = apps.get_model("events", "AuditEntry").objects.record(event)
    for reaction in reactions_to(type(event)):
        reaction(event)
    return entry


def publish_together(events: "Sequence[Event]") -> "list[AuditEntry]":
    """Publish many events of one kind at once: one statement for their entries, and reactions that take them all."""
    if not events:
        return []
    if not connection.in_atomic_block:
        raise OutsideTransaction(f"{type(events[0]).__name__} must be published inside transaction.atomic().")
    entries: list[AuditEntry] = apps.get_model("events", "AuditEntry").objects.record_together(events)
    for reaction in import_string(settings.EVENT_REACTIONS_TOGETHER).get(type(events[0]), []):
        reaction(events)
    return entries


def reactions_to(kind: type[Event]) -> list[Callable[[Any], object]]:
    return import_string(settings.EVENT_REACTIONS).get(kind, [])
