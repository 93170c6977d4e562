"""What people are told, by which ways, what they chose about that, and what became of it."""

from notifications.models.achievement import Achievement
from notifications.models.choice import Choice
from notifications.models.delivery import Breaker, Delivery
from notifications.models.device import Device
from notifications.models.ledger import LedgerEntry
from notifications.models.notification import Notification
from notifications.models.quiet_window import QuietWindow
from notifications.models.reminder import Reminder
from notifications.models.used_link import UsedLink

__all__ = [
    "Achievement",
    "Breaker",
    "Choice",
    "Delivery",
    "Device",
    "LedgerEntry",
    "Notification",
    "QuietWindow",
    "Reminder",
    "UsedLink",
]
