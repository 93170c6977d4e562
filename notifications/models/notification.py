"""One thing that one person is told, once."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, Self

from django.apps import apps
from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Prefetch, Q

from accounts.models import User
from notifications.domain.kinds import DIGEST, KINDS
from notifications.domain.message import MOST_IN_ABOUT, MOST_IN_BODY, MOST_IN_TITLE, Message


class NotificationQuerySet(models.QuerySet["Notification"]):
    def visible_to(self, user: User) -> Self:
        """What somebody was told and what still holds; a digest is in no inbox."""
        return self.filter(user=user, withdrawn_at=None).exclude(kind=DIGEST)

    def shown(self, at: datetime) -> Self:
        return self.filter(shown_at__lte=at)

    def put_off(self, at: datetime) -> Self:
        return self.filter(shown_at__gt=at)

    def unread(self) -> Self:
        return self.filter(read_at=None)

    def still_to_say(self, digests: Iterable["Notification"]) -> Self:
        """What digests have that holds and was not read since, the newest first."""
        return self.filter(digest__in=digests, withdrawn_at=None, read_at=None).order_by("-made_at", "-pk")

    def with_dead(self) -> Self:
        """Bring along, as `undelivered`, what was given up on its way."""
        deliveries = apps.get_model("notifications", "Delivery").objects.dead()
        return self.prefetch_related(Prefetch("deliveries", deliveries, to_attr="undelivered"))

    def slips(self) -> "models.QuerySet[Notification, tuple[Any, ...]]":
        """As little of each notice as the inbox must know: see notifications.told."""
        dead = apps.get_model("notifications", "Delivery").objects.dead().filter(notification=OuterRef("pk"))
        words = ("pk", "kind", "subject", "about", "title", "body", "url")
        return self.values_list(*words, "made_at", "shown_at", "read_at", Exists(dead))

    def caused_by(self, subject: str, causes: Iterable[str]) -> Self:
        """What everybody was told of `subject` because of one of these; a cause may be the beginning of one."""
        begun = Q()
        for cause in causes:
            begun |= Q(dedupe_key__startswith=f"{cause}:")
        return self.filter(begun, subject=subject)


class Notification(models.Model):
    """Something that a person is told: once, in the transaction of what brought it about."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="notifications")
    kind = models.CharField(max_length=30)
    dedupe_key = models.CharField(max_length=160, unique=True)
    subject = models.CharField(max_length=60)
    place = models.CharField(max_length=60, blank=True)
    about = models.CharField(max_length=MOST_IN_ABOUT)
    title = models.CharField(max_length=MOST_IN_TITLE)
    body = models.CharField(max_length=MOST_IN_BODY, blank=True)
    url = models.CharField(max_length=300)
    made_at = models.DateTimeField()
    shown_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    # after this it disturbs nobody any more, and is left to the digest
    fresh_until = models.DateTimeField(null=True, blank=True)
    waits_for_digest = models.BooleanField(default=False)
    digest = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, blank=True, related_name="items")

    objects = NotificationQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["user", "-shown_at", "-id"], name="notification_of_user"),
            models.Index(
                fields=["user", "shown_at"],
                condition=Q(read_at=None, withdrawn_at=None),
                name="notification_unread",
            ),
            models.Index(fields=["subject"], name="notification_of_subject"),
            models.Index(fields=["user"], condition=Q(waits_for_digest=True), name="notification_for_digest"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(shown_at__gte=models.F("made_at")), name="notification_is_not_shown_before_it_is_made"
            ),
            models.CheckConstraint(
                condition=Q(digest=None) | Q(waits_for_digest=False), name="notification_in_a_digest_waits_for_none"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.about}: {self.title}"

    @classmethod
    def of(cls, message: Message, *, at: datetime) -> Self:
        return cls(
            user_id=message.person,
            kind=message.kind,
            dedupe_key=message.key,
            subject=message.subject,
            place=message.place,
            about=message.about[:MOST_IN_ABOUT],
            title=message.title[:MOST_IN_TITLE],
            body=message.body[:MOST_IN_BODY],
            url=message.url,
            made_at=at,
            shown_at=at,
            fresh_until=message.fresh_until,
        )

    @property
    def number(self) -> int:
        """Which one of its kind it is about: 12 for "task-12"."""
        return int(self.subject.rpartition("-")[2])

    @property
    def is_security(self) -> bool:
        """It is for its person's security: whoever reads it first in the inbox may be somebody else."""
        return KINDS[self.kind].passes_quiet

    @property
    def icon(self) -> str:
        return KINDS[self.kind].icon
