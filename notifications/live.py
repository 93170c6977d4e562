"""What the open pages of a person hear of their inbox."""

from typing import Any

from django.utils import timezone

from accounts.models import User
from dueit.core.live import bus, topics
from dueit.core.live.fragment import Fragment
from dueit.core.web.fragments import Piece, join
from dueit.core.web.frame import BELLS, has_news
from notifications.models import Achievement


def draw_bell(ids: dict[str, Any]) -> Fragment:
    """Draw the bell as it is now, and ask the inbox to look again."""
    pieces = [piece for user in User.objects.filter(pk=ids["user"]) for piece in bell_pieces(user)]
    return Fragment(content=join(pieces) if pieces else "", pings=("inbox",))


def show_moment(user_id: int, achievement_id: int) -> None:
    """Tell the open pages of somebody that they have come to something."""
    bus.send_back(topics.of_user(user_id), "moment", user=user_id, achievement=achievement_id)


def draw_moment(ids: dict[str, Any]) -> Fragment:
    """Draw a quiet moment, and the bell; the note that says what was done, with its way back, stays the newest."""
    found = Achievement.objects.filter(pk=ids["achievement"]).select_related("user")
    pieces = [
        piece
        for earned in found
        for piece in (
            Piece("#toasts", "notifications/_moment.html", {"earned": earned}, swap="afterbegin"),
            *bell_pieces(earned.user),
        )
    ]
    return Fragment(content=join(pieces) if pieces else "", pings=("inbox", "moments"))


def bell_pieces(user: User) -> list[Piece]:
    """The bell in each menu of the frame."""
    has = has_news(user, timezone.localtime())
    return [Piece(f"#bell-{place}", "web/_bell.html", {"place": place, "has_news": has}) for place in BELLS]


def draw_devices(ids: dict[str, Any]) -> Fragment:
    """Ask the list of their browsers to look again."""
    return Fragment(pings=("devices",))


def draw_reminder(ids: dict[str, Any]) -> Fragment:
    """A reminder stands otherwise: pages that show one look again."""
    return Fragment(pings=("reminders",))
