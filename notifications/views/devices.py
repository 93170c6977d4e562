"""Browsers that tell somebody: the page in the settings, and what its script and the service worker ask for."""

from typing import Any

from django.conf import settings
from django.http import HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.requests import PersonRequest
from dueit.core.browsers import name_of
from dueit.core.web.fragments import back, fragment
from dueit.core.web.toasts import toast
from dueit.core.webpush.vapid import public_key
from notifications import actions
from notifications.forms.devices import NameForm, SubscriptionForm
from notifications.models import Choice, Device
from notifications.transports.push import Push

PAGE = "notifications/devices.html"
# In a session: which device its browser is, so that a logout takes it along.
HERE = "device"
NO_ADDRESS = "This browser gave no address that we can reach, so nothing has changed."
ONE_TOO_MANY = "These are as many browsers as one person can have. Remove one that you no longer use first."


@require_safe
def page(request: PersonRequest) -> HttpResponse:
    return render(request, PAGE, context(request))


@require_safe
def live(request: PersonRequest) -> HttpResponse:
    return fragment(request, f"{PAGE}#devices", context(request), page="notifications:devices")


@require_safe
@never_cache
def key(request: PersonRequest) -> JsonResponse:
    """What the service worker needs: our key, should its browser be reached elsewhere, and a token to post with."""
    return JsonResponse({"key": our_key(), "token": get_token(request)})


@require_POST
def keep(request: PersonRequest) -> HttpResponse:
    """Have this browser tell its person."""
    form = SubscriptionForm(request.POST)
    if not form.is_valid():
        return refused(request, NO_ADDRESS)
    name, renews = name_of(request.headers.get("User-Agent", "")), request.session.get(HERE, 0)
    try:
        device = actions.keep_device(form.subscription, name, renews=renews, by=request.user, at=timezone.now())
    except actions.TooManyDevices:
        return refused(request, ONE_TOO_MANY)
    request.session[HERE] = device.pk
    toast(request, f"{device} can tell you now.")
    return redirect("notifications:devices")


@require_POST
def renew(request: PersonRequest) -> HttpResponse:
    """Reach this browser where it is now: its service worker says so by itself, and only of one that tells already."""
    device, form = visible(request, request.session.get(HERE, 0)), SubscriptionForm(request.POST)
    if not form.is_valid():
        return HttpResponse(NO_ADDRESS, status=422, content_type="text/plain")
    actions.keep_device(form.subscription, device.name, renews=device.pk, by=request.user, at=timezone.now())
    return HttpResponse(status=204)


@require_POST
def not_now(request: PersonRequest) -> HttpResponse:
    actions.decline_push(by=request.user, at=timezone.now())
    toast(request, "Fine. Your settings have it, should you like it one day.")
    return back(request, "/")


@require_POST
def name(request: PersonRequest, device_id: int) -> HttpResponse:
    device = visible(request, device_id)
    form = NameForm.of(device, request.POST)
    if not form.is_valid():
        return render(request, PAGE, context(request, {device.pk: form}), status=422)
    actions.name_device(device, form.cleaned_data["name"], by=request.user, at=timezone.now())
    toast(request, "Kept.")
    return redirect("notifications:devices")


@require_POST
def test(request: PersonRequest, device_id: int) -> HttpResponse:
    """Send something there that says only that it arrived; the page says what came of it."""
    actions.ask_for_test(visible(request, device_id), at=timezone.now())
    return redirect("notifications:devices")


@require_http_methods(["GET", "HEAD", "POST"])
def remove(request: PersonRequest, device_id: int) -> HttpResponse:
    """Have a browser tell nobody any more; a GET says what that means."""
    device = visible(request, device_id)
    if request.method != "POST":
        return render(request, "notifications/remove_device.html", {"device": device})
    actions.remove_device(device, by=request.user, at=timezone.now())
    toast(request, f"{device} tells you nothing more.")
    return redirect("notifications:devices")


def forget_here(request: PersonRequest, **about: Any) -> None:
    """Have a browser tell nobody any more where its person logs out."""
    for device in Device.objects.filter(pk=request.session.get(HERE, 0)):
        actions.remove_device(device, by=device.user, at=timezone.now())


def visible(request: PersonRequest, device_id: int) -> Device:
    return get_object_or_404(Device.objects.visible_to(request.user), pk=device_id)


def refused(request: PersonRequest, why: str) -> HttpResponse:
    return render(request, PAGE, context(request) | {"refused": why}, status=422)


def context(request: PersonRequest, typed: dict[int, NameForm] | None = None) -> dict[str, Any]:
    """What the page shows, with names that somebody has typed and that could not be kept."""
    devices = list(Device.objects.visible_to(request.user))
    here = request.session.get(HERE)
    return {
        "devices": [(device, (typed or {}).get(device.pk) or NameForm.of(device)) for device in devices],
        "here": here if here in {device.pk for device in devices} else None,
        "most_a_day": Choice.of([request.user.pk])[request.user.pk].pushes_a_day,
        "key": our_key(),
    }


def our_key() -> str:
    """What browsers are given, so that only we can reach them; "" if this installation sends no pushes."""
    return public_key(settings.VAPID_PRIVATE_KEY) if Push().is_there() else ""
