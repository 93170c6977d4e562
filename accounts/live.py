"""What a person's open pages hear about their account."""

from typing import Any

from accounts.events import ProfileChanged
from dueit.core.live import bus, topics
from dueit.core.live.fragment import Fragment


def tell_own_pages(event: ProfileChanged) -> None:
    """Days, names and times may read differently now: every page of this person draws itself afresh."""
    bus.send(topics.of_user(event.user_id), "profile")


def draw_profile(ids: dict[str, Any]) -> Fragment:
    return Fragment(pings=("resync",))
