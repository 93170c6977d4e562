"""What notices put into the pages of others."""

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from accounts.requests import PersonRequest
from notifications.models import Choice, Device
from notifications.transports.push import Push


def ask_for_push(request: PersonRequest, *, has_reminder: bool) -> SafeString:
    """Say, to who has set a reminder and has no browser yet that could tell them, what one would bring; ask once."""
    user = request.user
    is_of_use = has_reminder and Push().is_there() and not Device.objects.visible_to(user).exists()
    if not is_of_use or Choice.objects.filter(user=user).exclude(no_push_at=None).exists():
        return SafeString()
    return render_to_string("notifications/_ask_push.html", request=request)
