"""What notices and reminders put into the pages of others, which are known by their names only."""

from typing import Any, Protocol

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from accounts.requests import PersonRequest
from notifications.domain.reminders import Reminded
from notifications.models import Choice, Device, Reminder
from notifications.reminded import standing
from notifications.transports.push import Push


class Numbered(Protocol):
    """What has a number."""

    pk: Any


def above_task(request: PersonRequest, task: Numbered) -> SafeString:
    """Draw when somebody is reminded of a task, or the way to choose that."""
    subject = f"task-{task.pk}"
    return render_to_string(
        "notifications/_reminder_region.html", reminder_context(request, subject, standing(request.user.pk, subject))
    )


def reminder_context(request: PersonRequest, subject: str, seen: Reminded | None) -> dict[str, object]:
    known = Reminder.objects.filter(user=request.user, subject=subject).first()
    asks = ask_for_push(request, has_reminder=bool(known and known.due_at))
    return {"reminder": known, "seen": seen, "subject": subject, "asks": asks}


def ask_for_push(request: PersonRequest, *, has_reminder: bool) -> SafeString:
    """Say, to who has set a reminder and has no browser yet that could tell them, what one would bring; ask once."""
    user = request.user
    is_of_use = has_reminder and Push().is_there() and not Device.objects.visible_to(user).exists()
    if not is_of_use or Choice.objects.filter(user=user).exclude(no_push_at=None).exists():
        return SafeString()
    return render_to_string("notifications/_ask_push.html", request=request)
