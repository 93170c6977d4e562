"""Browsers that tell somebody: what one gives us to be reached."""

from dataclasses import dataclass

MOST_IN_NAME, MOST_DEVICES = 60, 10


@dataclass(frozen=True)
class Subscription:
    """Where a browser can be reached, and the keys of what only it can read."""

    endpoint: str
    p256dh: str
    auth: str
