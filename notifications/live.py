"""What the open pages of a person hear of their inbox."""

from typing import Any

from django.utils import timezone

from accounts.models import User
from dueit.core.live.fragment import Fragment
from dueit.core.web.fragments import Piece, join
from dueit.core.web.frame import BELLS, has_news


def draw_bell(ids: dict[str, Any]) -> Fragment:
    """Draw the bell as it is now, and ask the inbox to look again."""
    pieces = [piece for user in User.objects.filter(pk=ids["user"]) for piece in bell_pieces(user)]
    return Fragment(content=join(pieces) if pieces else "", pings=("inbox",))


def bell_pieces(user: User) -> list[Piece]:
    """The bell in each menu of the frame."""
    has = has_news(user, timezone.localtime())
    return [Piece(f"#bell-{place}", "web/_bell.html", {"place": place, "has_news": has}) for place in BELLS]


def draw_devices(ids: dict[str, Any]) -> Fragment:
    """Ask the list of their browsers to look again."""
    return Fragment(pings=("devices",))
