"""Pushes: a few words to a browser that its person has let tell them, by the push service of its maker."""

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from http.client import HTTPException, responses
from time import time

from django.conf import settings
from django.db.models.functions import Now
from django.utils.crypto import salted_hmac

from dueit.core import outgoing
from dueit.core.webpush import sealing, vapid
from dueit.core.webpush.encoding import encode
from notifications.domain.sending import MOST_AGE, Outcome, Result
from notifications.models import Breaker, Delivery, Device
from notifications.models.device import GONE

LEFT_ALONE = "its push service is left alone for a while"
MOST_BYTES, MOST_IN_TAG, MOST_READ = 3_000, 32, 20
# What is said of the browser or of the words is for good; all else may pass.
FOR_GOOD: dict[int, Result] = {
    HTTPStatus.NOT_FOUND: Result.NOBODY,
    HTTPStatus.GONE: Result.NOBODY,
    HTTPStatus.BAD_REQUEST: Result.NEVER,
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: Result.NEVER,
}


@dataclass(frozen=True)
class Words:
    """What a browser shows, where it leads, and a tag: of two with the same, it shows only the newer.

    Whoever goes there has read the `notices` with these numbers.
    """

    title: str
    body: str
    url: str
    tag: str
    notices: tuple[int, ...] = ()

    @property
    def payload(self) -> bytes:
        """These words as they travel; of too many, the last are left out."""
        body = self.body
        while len(packed := json.dumps(asdict(self) | {"body": body}, ensure_ascii=False).encode()) > MOST_BYTES:
            body = f"{body[: len(body) * 9 // 10 - 1]}…"
        return packed


class Push:
    """To each browser that a person has let tell them."""

    def is_there(self) -> bool:
        return bool(settings.VAPID_PRIVATE_KEY)

    def addresses(self, people: Collection[int]) -> Iterable[tuple[int, str]]:
        if not self.is_there():
            return []
        devices = Device.objects.filter(user__in=people, user__is_active=True).only("pk", "user_id")
        return [(device.user_id, device.address) for device in devices]

    def why_not(self, delivery: Delivery) -> str:
        theirs = Device.objects.at(delivery.address).filter(user=delivery.notification.user_id)
        return "" if theirs.exists() else GONE

    def prepare(self, deliveries: Sequence[Delivery]) -> None:
        """Each says what its notice has."""

    def send(self, delivery: Delivery) -> Outcome:
        """Hand it to the push service of that browser, unless that has been silent: it holds up no others."""
        device = Device.objects.at(delivery.address).first()
        if device is None:
            return Outcome(Result.NEVER, GONE)
        server, at = f"push {device.host}", delivery.claimed_at
        if rest := Breaker.rest_of(server, at):
            return Outcome(Result.AWAY, LEFT_ALONE, rest)
        notice = delivery.notification
        outcome = push(device, words_of(delivery), lasts=lasts(notice.fresh_until), is_urgent=notice.is_security)
        Breaker.note(server, is_silent=outcome.is_silent, at=at)
        if outcome.result is Result.SENT:
            Device.objects.filter(pk=device.pk).update(last_sent_at=Now())
        return outcome

    def give_up(self, delivery: Delivery, *, at: datetime) -> None:
        """Forget a browser that its push service no longer knows, with what else waits for it."""
        for device in Device.objects.at(delivery.address):
            device.leave(at=at)

    def close(self) -> None:
        """Each is a conversation of its own."""


def words_of(delivery: Delivery) -> Words:
    """What a push says of a notice and what goes along: their thing first, then what happened, the newest first."""
    notice, told = delivery.notification, delivery.notices()
    body = "\n".join(f"{each.title}: “{each.body}”" if each.body else each.title for each in told)
    read = tuple(each.pk for each in told[:MOST_READ])
    return Words(title=notice.about, body=body, url=notice.url, tag=tag_of(notice.dedupe_key), notices=read)


def tag_of(key: str) -> str:
    """Name what is told so that a push service can tell two of it from two others, and nobody what it is about."""
    return encode(salted_hmac("notifications.push", key, algorithm="sha256").digest())[:MOST_IN_TAG]


def push(device: Device, words: Words, *, lasts: timedelta = MOST_AGE, is_urgent: bool = False) -> Outcome:
    """Hand some words to the push service of a browser, for as long as it is worth while."""
    headers = {
        "Authorization": vapid.authorization(
            settings.VAPID_PRIVATE_KEY, settings.VAPID_SUBJECT, device.endpoint, now=time()
        ),
        "Content-Encoding": "aes128gcm",
        "Content-Type": "application/octet-stream",
        "TTL": str(int(lasts.total_seconds())),
        "Topic": words.tag,
        "Urgency": "high" if is_urgent else "normal",
    }
    try:
        answer = outgoing.post(device.endpoint, sealing.seal(words.payload, device.p256dh, device.auth), headers)
    except outgoing.Refused as refusal:
        return Outcome(Result.NEVER, str(refusal))
    except (OSError, HTTPException) as trouble:
        return Outcome(Result.AWAY, type(trouble).__name__)
    return outcome_of(answer)


def outcome_of(answer: outgoing.Answer) -> Outcome:
    """Read what a push service says; one that doesn't take our key, or is in trouble, may do better later."""
    status = answer.status
    if HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES:
        return Outcome(Result.SENT)
    said = f"{status} {responses.get(status, '')}".strip()
    return Outcome(FOR_GOOD.get(status, Result.LATER), said, pause(answer.headers.get("retry-after", "")))


def pause(retry_after: str) -> timedelta:
    """Return how long a server wishes to be left alone: it says seconds, or until when; at most a day."""
    if retry_after.isdecimal():
        wished = timedelta(seconds=min(int(retry_after[:9]), MOST_AGE.total_seconds()))
    else:
        try:
            until = parsedate_to_datetime(retry_after)
            wished = timedelta(seconds=until.replace(tzinfo=until.tzinfo or UTC).timestamp() - time())
        except (ValueError, TypeError, OverflowError):
            return timedelta(0)
    return max(timedelta(0), min(wished, MOST_AGE))


def lasts(fresh_until: datetime | None) -> timedelta:
    """Return how long something is worth telling: until it has gone stale, at most a day."""
    left = timedelta(seconds=fresh_until.timestamp() - time()) if fresh_until else MOST_AGE
    return max(timedelta(0), min(left, MOST_AGE))
