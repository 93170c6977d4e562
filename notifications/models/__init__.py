"""What people are told, by which ways, and what they chose about that."""

from notifications.models.choice import Choice
from notifications.models.delivery import Breaker, Delivery
from notifications.models.notification import Notification

__all__ = ["Breaker", "Choice", "Delivery", "Notification"]
