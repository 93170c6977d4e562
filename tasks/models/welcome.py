"""How people wished to go on when they last came back, and whether they are back again."""

from datetime import datetime
from typing import Any, cast

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, QuerySet, Subquery

from accounts.models import User
from dueit.core.days import start_of_day
from dueit.core.events.models import AuditEntry
from dueit.core.prepared import Given, Prepared
from tasks.domain.welcome import RESTORABLE, Choice, Return
from tasks.models.offer import SAID_FOR, Offer

CHOICES = [(choice.value, choice.value) for choice in Choice]


class Welcome(models.Model):
    """What somebody chose when they last came back after some quiet days."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="welcome")
    choice = models.CharField(max_length=12, choices=CHOICES)
    chosen_on = models.DateField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="welcome_choice_is_known", condition=models.Q(choice__in=[value for value, _ in CHOICES])
            )
        ]

    def __str__(self) -> str:
        return f"{self.user}: {self.choice}"


def how_they_left(user: Given, start: Given, since: Given) -> QuerySet[User, tuple[Any, ...]]:
    """Word the question: when somebody last did anything before `start`, what they chose when, and if offers wait.

    Whatever one does to tasks and goals happens in a project; logging in, or a new profile, does not.
    """
    acted = AuditEntry.objects.filter(actor=OuterRef("pk"), project_id__isnull=False, at__lt=start)
    last = Subquery(acted.order_by("-at").values("at")[:1])
    offers = Exists(Offer.objects.told_to(user, since))
    return User.objects.filter(pk=user).values_list(last, "welcome__choice", "welcome__chosen_on", offers)


RETURN = Prepared(how_they_left, user=models.BigAutoField(), start=models.DateTimeField(), since=models.DateTimeField())


def return_of(user: User, *, at: datetime) -> Return:
    """Ask how `user` comes to this day, in one query; what they do in the course of it changes nothing about that."""
    start = start_of_day(user.today(at), user.zone, user.day_start)
    [(acted_at, choice, chosen_on, is_told)] = RETURN.rows(user=user.pk, start=start, since=at - SAID_FOR)
    active_on = user.today(cast("datetime", acted_at)) if acted_at else None
    return Return(active_on, choice or "", chosen_on, told_of_offers=bool(is_told))


def chapters_of(user: User, *, at: datetime) -> list[AuditEntry]:
    """Return the new chapters whose old ones can still come back as a whole, the newest first."""
    entries = list(AuditEntry.objects.about(f"welcome-{user.pk}").filter(at__gte=at - RESTORABLE).order_by("-id"))
    back = {entry.details.get("entry_id") for entry in entries}
    return [entry for entry in entries if entry.details.get("choice") == Choice.NEW_CHAPTER and entry.pk not in back]
