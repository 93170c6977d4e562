"""The way out of every letter, and letters that did not get through."""

from django.contrib.auth.decorators import login_not_required
from django.core.signing import BadSignature
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST

from accounts.models import User
from accounts.requests import PersonRequest
from dueit.core.web.toasts import toast
from notifications import actions
from notifications.models import Delivery
from notifications.transports.email import whose
from notifications.views.inbox import changed

GET_OR_POST = ["GET", "HEAD", "POST"]


@csrf_exempt  # a mail program posts here by itself (RFC 8058): the signature in the address says whose letters it is
@login_not_required
@require_http_methods(GET_OR_POST)
def stop(request: PersonRequest, token: str) -> HttpResponse:
    """Stop somebody's letters: looking shows a button, posting acts."""
    try:
        user = get_object_or_404(User, pk=whose(token))
    except BadSignature as stranger:
        raise Http404 from stranger
    if request.method == "POST":
        actions.switch_mail(user, False, by=user, at=timezone.now())
    return render(request, "notifications/stop.html", {"is_done": request.method == "POST"})


@require_POST
def try_again(request: PersonRequest, delivery_id: int) -> HttpResponse:
    """Send a letter once more that was given up."""
    delivery = get_object_or_404(Delivery.objects.visible_to(request.user), pk=delivery_id)
    try:
        actions.try_again(delivery, at=timezone.now())
    except actions.NotSentAgain as refusal:
        toast(request, str(refusal))
    else:
        toast(request, "It is on its way again.")
    return changed(request)
