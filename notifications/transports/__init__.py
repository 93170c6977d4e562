"""The ways out of the house: a folder of modules, each with `send(delivery) -> Outcome`."""

from collections.abc import Callable

from django.utils.module_loading import import_string

from notifications.domain.sending import Outcome
from notifications.models import Delivery

TRANSPORTS = {"email": "notifications.transports.email.send"}


def send(delivery: Delivery) -> Outcome:
    """Hand a delivery over and say what came of it; takes as long as the other side does."""
    by: Callable[[Delivery], Outcome] = import_string(TRANSPORTS[delivery.transport])
    return by(delivery)
