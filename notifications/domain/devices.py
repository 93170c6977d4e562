"""Browsers that tell somebody: what one gives us to be reached, and what it is called."""

import re
from dataclasses import dataclass

MOST_IN_NAME, MOST_DEVICES = 60, 10
# The first that fits is meant: nearly every browser also claims to be some others.
BROWSERS = {
    "Edg": "Edge",
    "OPR/": "Opera",
    "SamsungBrowser": "Samsung Internet",
    "Vivaldi": "Vivaldi",
    "Firefox|FxiOS": "Firefox",
    "Chrome|CriOS|Chromium": "Chrome",
    "Safari": "Safari",
}
SYSTEMS = {
    "iPhone": "an iPhone",
    "iPad": "an iPad",
    "Android": "Android",
    "CrOS": "Chrome OS",
    "Windows": "Windows",
    "Mac OS X|Macintosh": "a Mac",
    "Linux": "Linux",
}


@dataclass(frozen=True)
class Subscription:
    """Where a browser can be reached, and the keys of what only it can read."""

    endpoint: str
    p256dh: str
    auth: str


def name_of(user_agent: str) -> str:
    """Return what to call a browser until its person says otherwise, e.g. "Firefox on Linux"."""
    browser, system = _first(BROWSERS, user_agent), _first(SYSTEMS, user_agent)
    return f"{browser or 'A browser'} on {system}" if system else browser or "A browser"


def _first(known: dict[str, str], user_agent: str) -> str:
    return next((name for marks, name in known.items() if re.search(marks, user_agent)), "")
