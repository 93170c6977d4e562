"""Browsers that tell somebody: letting one, naming, trying and removing it."""

from datetime import datetime

from django.db import transaction

from accounts.events import PasswordChanged
from accounts.models import User
from dueit.core.events import publish
from dueit.core.live import bus, topics
from dueit.core.work.queue import nudge
from notifications.bell import hold
from notifications.domain.devices import MOST_DEVICES, MOST_IN_NAME, Subscription
from notifications.domain.sending import Outcome
from notifications.events import DeviceAdded, DeviceNamed, DeviceRemoved, PushDeclined
from notifications.models import Choice, Device

TESTS = "notifications.jobs.send_tests"


class TooManyDevices(Exception):
    """Nobody has so many browsers."""


@transaction.atomic
def keep_device(subscription: Subscription, name: str, *, renews: int = 0, by: User, at: datetime) -> Device:
    """Have a browser tell somebody; one that tells them already, or that `renews`, is reached anew and keeps its name.

    A browser tells one person only: whoever let it before is told there no more.
    """
    others = list(Device.objects.filter(endpoint=subscription.endpoint).exclude(user=by))
    hold([by.pk, *(other.user_id for other in others)])
    for other in others:
        other.leave(at=at)
    mine = Device.objects.visible_to(by)
    if device := mine.filter(endpoint=subscription.endpoint).first() or mine.filter(pk=renews).first():
        device.renew(subscription)
        return device
    if mine.count() >= MOST_DEVICES:
        raise TooManyDevices
    device = Device.objects.create(user=by, name=name[:MOST_IN_NAME], made_at=at, **vars(subscription))
    publish(DeviceAdded(actor_id=by.pk, at=at, device_id=device.pk))
    return device


@transaction.atomic
def name_device(device: Device, name: str, *, by: User, at: datetime) -> None:
    Device.objects.filter(pk=device.pk).update(name=name)
    publish(DeviceNamed(actor_id=by.pk, at=at, device_id=device.pk))


@transaction.atomic
def remove_device(device: Device, *, by: User, at: datetime) -> None:
    """Tell nobody there any more; what waits for it is dropped."""
    hold([device.user_id])
    publish(DeviceRemoved(actor_id=by.pk, at=at, device_id=device.pk))
    device.leave(at=at)


@transaction.atomic
def forget_devices(event: PasswordChanged) -> None:
    """With another password all sessions end, and with them what their browsers are told."""
    hold([event.user_id])
    for device in Device.objects.filter(user=event.user_id):
        device.leave(at=event.at)


@transaction.atomic
def ask_for_test(device: Device, *, at: datetime) -> None:
    """Have something sent there that says only that it arrived."""
    Device.objects.filter(pk=device.pk).update(test_asked_at=at, tested_at=None, test_result="")
    nudge(TESTS)


@transaction.atomic
def claim_test(device: Device) -> bool:
    """Take on a test that was asked for; False if another did."""
    return bool(Device.objects.filter(pk=device.pk, test_asked_at=device.test_asked_at).update(test_asked_at=None))


@transaction.atomic
def note_test(device: Device, outcome: Outcome, *, at: datetime) -> None:
    """Keep what came of a test, and have the open pages of its person say so."""
    Device.objects.filter(pk=device.pk).update(tested_at=at, test_result=outcome.result)
    bus.send(topics.of_user(device.user_id), "devices", user=device.user_id)


@transaction.atomic
def decline_push(*, by: User, at: datetime) -> None:
    """Ask somebody no more whether a browser may tell them; their settings still offer it."""
    Choice.objects.update_or_create(user=by, defaults={"no_push_at": at})
    publish(PushDeclined(actor_id=by.pk, at=at))
