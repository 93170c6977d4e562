"""Reminders: setting one, changing it, doing without."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.requests import PersonRequest
from dueit.core.web.fragments import fragment, partials
from dueit.core.web.toasts import toast
from notifications import actions
from notifications.corners import reminder_context
from notifications.domain.reminders import DIGEST_AT, Reminded
from notifications.forms.reminders import ReminderForm
from notifications.models import Reminder
from notifications.reminded import standing


@require_http_methods(["GET", "HEAD", "POST"])
def page(request: PersonRequest, subject: str) -> HttpResponse:
    seen = visible(request, subject)
    form = form_for(request, subject)
    if form.is_valid():
        try:
            entry = actions.set_reminder(subject, by=request.user, at=timezone.now(), **form.cleaned_data)
        except actions.NotReminded as refusal:
            form.add_error("at_time", str(refusal))
        else:
            toast(request, f"You'll be reminded of “{seen.about}”.", undo=reverse("tasks:undo", args=[entry.pk]))
            return redirect(seen.url)
    context = {"form": form, "seen": seen, "subject": subject}
    return render(request, "notifications/reminder.html", context, status=422 if form.is_bound else 200)


@require_safe
def live(request: PersonRequest, subject: str) -> HttpResponse:
    """A reminder as it is now."""
    seen = visible(request, subject)
    return fragment(request, "notifications/_reminder.html", reminder_context(request, subject, seen), page=seen.url)


@require_POST
def remove(request: PersonRequest, subject: str) -> HttpResponse:
    seen = visible(request, subject)
    entry = actions.remove_reminder(subject, by=request.user, at=timezone.now())
    if entry:
        toast(request, f"No reminder of “{seen.about}”.", undo=reverse("tasks:undo", args=[entry.pk]))
    response = partials(request, [], page=seen.url)
    response["HX-Trigger"] = "live:reminders"
    return response


def visible(request: PersonRequest, subject: str) -> Reminded:
    """Return how something stands that this person may see; anything else is 404, as if it did not exist."""
    seen = standing(request.user.pk, subject)
    if seen is None:
        raise Http404
    return seen


def form_for(request: PersonRequest, subject: str) -> ReminderForm:
    known = Reminder.objects.filter(user=request.user, subject=subject).first()
    chosen = {"at_time": known.at_time, "lead": known.lead} if known else {"at_time": DIGEST_AT, "lead": 0}
    return ReminderForm(request.POST if request.method == "POST" else None, initial=chosen)
