"""What a browser is called, by what it says of itself."""

import re

# The first that is found names it: most browsers also claim to be others.
BROWSERS = {
    "Edge": r"\bEdg(?:e|A|iOS)?/",
    "Opera": r"\bOPR/|\bOpera\b",
    "Samsung Internet": r"\bSamsungBrowser/",
    "Vivaldi": r"\bVivaldi/",
    "Firefox": r"\b(?:Firefox|FxiOS)/",
    "Chrome": r"\b(?:Headless)?(?:Chrome|CriOS|Chromium)/",
    "Safari": r"\bSafari/",
}
SYSTEMS = {
    "Windows": r"\bWindows\b",
    "Android": r"\bAndroid\b",
    "an iPhone": r"\biPhone\b",
    "an iPad": r"\biPad\b",
    "a Mac": r"\bMac OS X\b|\bMacintosh\b",
    "ChromeOS": r"\bCrOS\b",
    "Linux": r"\bLinux\b|\bX11\b",
}


def name_of(user_agent: str) -> str:
    """Return in words what browser this is, and on what system if it says so, e.g. "Firefox on Linux".

    A sign-in is known again by these words: other ones make it look new, once.
    """
    browser, system = _first(BROWSERS, user_agent) or "A browser", _first(SYSTEMS, user_agent)
    return f"{browser} on {system}" if system else browser


def _first(known: dict[str, str], text: str) -> str:
    return next((name for name, pattern in known.items() if re.search(pattern, text)), "")
