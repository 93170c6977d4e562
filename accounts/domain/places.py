"""From where somebody signs in: what browser, on what system, in what network."""

import re
from ipaddress import ip_network

# The first that is found names it: most browsers also claim to be others.
BROWSERS = {
    "Edge": r"\bEdg(?:e|A|iOS)?/",
    "Opera": r"\bOPR/|\bOpera\b",
    "Samsung Internet": r"\bSamsungBrowser/",
    "Firefox": r"\b(?:Firefox|FxiOS)/",
    "Chrome": r"\b(?:Headless)?(?:Chrome|CriOS|Chromium)/",
    "Safari": r"\bSafari/",
}
SYSTEMS = {
    "Windows": r"\bWindows\b",
    "Android": r"\bAndroid\b",
    "iPhone": r"\biPhone\b",
    "iPad": r"\biPad\b",
    "Mac": r"\bMac OS X\b|\bMacintosh\b",
    "ChromeOS": r"\bCrOS\b",
    "Linux": r"\bLinux\b|\bX11\b",
}
NEAR = {4: 24, 6: 48}


def device(user_agent: str) -> str:
    """Say in words what somebody signs in with: "Firefox on Linux"."""
    return f"{_first(BROWSERS, user_agent) or 'A browser'} on {_first(SYSTEMS, user_agent) or 'some system'}"


def network(address: str) -> str:
    """Return the network of an IP address, in which one moves about; raises ValueError for what is none."""
    exact = ip_network(address)
    return str(exact.supernet(new_prefix=NEAR[exact.version]))


def _first(known: dict[str, str], text: str) -> str:
    return next((name for name, pattern in known.items() if re.search(pattern, text)), "")
