"""A reminder that a person set: of one thing, once."""

from datetime import date, datetime, time, timedelta
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Q

from notifications.domain import reminders
from notifications.domain.message import Message
from notifications.domain.reminders import DIGEST_AT, LEADS, Reminded, Sending, Why, end_of_day, remind

WISH = ("at_time", "lead", "told_at")


class ReminderQuerySet(models.QuerySet["Reminder"]):
    def due(self, at: datetime) -> Self:
        return self.filter(due_at__lte=at)

    def untold(self) -> Self:
        return self.filter(told_at=None)


class Reminder(models.Model):
    """When one person is reminded of one thing, which is known by its name ("task-12") only.

    `day` is the day of that thing as it was last seen, and `due_at` the instant that follows: none while there is
    nothing to remind of, or once it was told. Quiet hours are no matter here: the inbox disturbs nobody.
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="reminders")
    subject = models.CharField(max_length=60)
    place = models.CharField(max_length=60, blank=True)
    day = models.DateField(null=True, blank=True)
    at_time = models.TimeField(default=DIGEST_AT)
    # in minutes
    lead = models.PositiveSmallIntegerField(default=0, choices=list(LEADS.items()))
    due_at = models.DateTimeField(null=True, blank=True)
    told_at = models.DateTimeField(null=True, blank=True)
    set_at = models.DateTimeField()

    objects = ReminderQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["due_at", "id"], condition=Q(due_at__isnull=False), name="reminder_due"),
            models.Index(fields=["subject"], name="reminder_of_subject"),
            models.Index(fields=["place"], condition=Q(told_at=None), name="reminder_in_place"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["user", "subject"], name="reminder_one_for_each_person_and_thing"),
            models.CheckConstraint(
                name="reminder_told_is_due_no_more", condition=Q(told_at=None) | Q(due_at__isnull=True)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.subject}, {self.at_time:%H:%M}"

    @property
    def wish(self) -> dict[str, Any]:
        """What its person chose, and whether they were told: what an undo brings back."""
        return {name: getattr(self, name) for name in WISH}

    @property
    def cause(self) -> str:
        """Of each day, time and lead it is told once."""
        return f"reminder:{self.subject}:{self.day:%Y-%m-%d}T{self.at_time:%H%M}-{self.lead}"

    @property
    def key(self) -> str:
        return f"{self.cause}:{self.user_id}"

    def sending(self, seen: Reminded | None, *, needed: bool, at: datetime) -> Sending:
        """Return when its person is told, on their clock, and why then."""
        wish = reminders.Reminder(
            planned_on=seen.day if seen else None,
            at_time=self.at_time,
            lead=timedelta(minutes=self.lead),
            day_start=self.user.day_start,
        )
        return remind(wish, self.user.zone, now=at, needed=needed)

    def aim(self, seen: Reminded | None, *, at: datetime) -> None:
        """Be due as its thing stands now; not written yet. What should have been told on a day that is over still is.

        Of what its person can't see any more it keeps the place: they may come back there.
        """
        if self.told_at:
            return
        sending = self.sending(seen, needed=seen is not None and seen.waits, at=at)
        if not (sending.why is Why.DAY_OVER and self._waited(seen, at=at)):
            self.due_at = sending.send_at
        self.day, self.place = (seen.day, seen.place) if seen else (None, self.place)

    def tell(self, seen: Reminded | None, *, at: datetime) -> Message | None:
        """Return what to tell its person, if now is the time; not written yet."""
        needed = seen is not None and seen.waits and not seen.rests
        sending = self.sending(seen, needed=needed, at=at)
        is_over = sending.why is Why.DAY_OVER and self._waited(seen, at=at)
        self.day, self.due_at = seen.day if seen else None, sending.send_at
        if seen is None or self.day is None or not (is_over or (sending.send_at and sending.send_at <= at)):
            return None
        self.due_at, self.told_at = None, at
        return self._message(seen, self.day)

    def _waited(self, seen: Reminded | None, *, at: datetime) -> bool:
        """Say whether its time came before anybody looked."""
        return seen is not None and seen.day == self.day and self.due_at is not None and self.due_at <= at

    def _message(self, seen: Reminded, day: date) -> Message:
        return Message(
            kind="reminder",
            person=self.user_id,
            cause=self.cause,
            subject=self.subject,
            about=seen.about,
            place=seen.place,
            url=seen.url,
            title=f"You asked to be reminded: {day:%A}, {day.day} {day:%B}, {self.at_time:%H:%M}",
            fresh_until=end_of_day(day, self.user.zone, self.user.day_start),
        )


def restored(wish: dict[str, Any]) -> dict[str, Any]:
    """Read what a trace says of what was chosen before."""
    told = wish["told_at"]
    return {
        "at_time": time.fromisoformat(wish["at_time"]),
        "lead": wish["lead"],
        "told_at": datetime.fromisoformat(told) if told else None,
    }
