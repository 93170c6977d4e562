"""Who hears which event, and how a live row is drawn. Read this to know what follows from what.

A reaction runs inside the action's transaction: it may only write rows and enqueue jobs.
"""

from collections.abc import Callable
from typing import Any

import accounts.live
from accounts.events import ProfileChanged
from dueit.core.events import Event

REACTIONS: dict[type[Event], list[Callable[[Any], object]]] = {
    ProfileChanged: [accounts.live.tell_own_pages],
}

# kind of live row -> dotted path of the function that draws it, once for each event and web process
LIVE: dict[str, str] = {
    "profile": "accounts.live.draw_profile",
}
