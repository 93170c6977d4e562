"""What somebody was told at noon."""

from datetime import UTC, datetime, time

import factory
from factory.django import DjangoModelFactory

from accounts.tests.factories import UserFactory
from notifications.models import Delivery, Device, Notification, QuietWindow

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)


class NotificationFactory(DjangoModelFactory):
    class Meta:
        model = Notification

    user = factory.SubFactory(UserFactory)
    kind = "mentioned"
    dedupe_key = factory.Sequence("mentioned:comment-{}:1".format)
    subject = factory.Sequence("task-{}".format)
    about = factory.Sequence("Task {}".format)
    title = "Bob mentioned you in a comment"
    url = factory.Sequence("/tasks/{}/".format)
    made_at = NOON
    shown_at = factory.SelfAttribute("made_at")


class DeliveryFactory(DjangoModelFactory):
    """A letter that waits to be sent."""

    class Meta:
        model = Delivery

    class Params:
        dead = factory.Trait(state="dead", settled_at=NOON, remark="451 not now")

    notification = factory.SubFactory(NotificationFactory)
    transport = "email"
    address = factory.SelfAttribute("notification.user.email")
    made_at = NOON
    next_try_at = factory.SelfAttribute("made_at")


class QuietWindowFactory(DjangoModelFactory):
    """Quiet at night, every day."""

    class Meta:
        model = QuietWindow

    user = factory.SubFactory(UserFactory)
    start = time(22)
    end = time(7)


class DeviceFactory(DjangoModelFactory):
    """A browser that may tell somebody; nobody is there to reach."""

    class Meta:
        model = Device

    user = factory.SubFactory(UserFactory)
    name = "Firefox on Linux"
    endpoint = factory.Sequence("https://push.example.org/{}".format)
    p256dh = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"
    auth = "BTBZMqHH6r4Tts7J_aSIgg"
    made_at = NOON
