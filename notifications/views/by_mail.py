"""What a link in a letter leads to: the thing it is about, and one button."""

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.core.signing import BadSignature
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from notifications import actions
from notifications.links import read_link

PAGE = "notifications/deed.html"
UNKNOWN, GONE = 404, 410


@csrf_exempt  # the signature in the address says who acts; nobody need be logged in
@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def deed(request: HttpRequest, token: str) -> HttpResponse:
    """Do something about what a letter tells of: looking shows a button, posting acts."""
    try:
        notice, name = read_link(token)
    except BadSignature:
        return render(request, PAGE, {"why": "unknown"}, status=UNKNOWN)
    context: dict[str, Any] = {"notice": notice}
    try:
        if request.method == "POST":
            context["done"] = actions.do_by_mail(notice, name, at=timezone.now())
        else:
            context["deed"] = actions.check_link(notice, name, at=timezone.now())
    except actions.LinkRefused as refusal:
        return render(request, PAGE, context | {"why": str(refusal)}, status=GONE)
    return render(request, PAGE, context)
