"""Plain words only: what a model writes is shown to people and kept as tasks."""

import re
import unicodedata
from typing import Final

JOINERS: Final = "\u200c\u200d"  # Persian and emoji need them
INVISIBLE: Final = {"Cc", "Cf", "Cs", "Co", "Cn"}
ELLIPSIS: Final = "…"
READABLE: Final = 1000  # far above any line we keep, and short enough for every pattern below

MARKDOWN_LINK: Final = re.compile(r"!?\[([^\[\]]*)\]\([^()]*\)")
NOISE: Final = re.compile(
    r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|\$\{.*?\}"  # templates
    r"|<!--.*?-->|</?[a-zA-Z!?][^<>]*>"  # tags
    r"|\b(?:https?|ftp|file)://\S*|\b(?:javascript|vbscript):\S*|\bdata:[\w+-]+/\S*|\bwww\.\S+"  # addresses
    r"|\b(?:[\w-]+\.)+[a-zA-Z]{2,}/\S*|[^\s@]{1,64}@[^\s@]{1,255}",
    re.IGNORECASE,
)
MARKS: Final = re.compile(r"[<>{}`*|\\]|__|~~")
LIST_MARKER: Final = re.compile(
    r"^\s*(?:[-+\u2022\u2013\u2014]\s+|#{1,6}\s+|\[[ x]?\]\s*"
    r"|\(?\d{1,3}[.)](?!\d)\s*|step\s+\d+\s*[:.)\u2013\u2014-]\s*)",
    re.IGNORECASE,
)
ORDERS: Final = re.compile(
    r"\b(?:ignore|disregard|forget|override)\b.{0,40}\b(?:rules?|instructions?|prompts?)\b"
    r"|\bsystem prompt\b|^\W*(?:system|assistant)\s*:",
    re.IGNORECASE,
)


def plain(text: str, *, longest: int) -> str:
    """One line of visible words, at most `longest` characters, without markup, addresses or list markers."""
    return shorten(_without_markers(_without_markup(visible(text[:READABLE]))), longest)


def visible(text: str) -> str:
    """Drop control, bidirectional and unassigned characters; line breaks become spaces."""
    spaced = "".join(" " if char.isspace() else char for char in text)
    kept = (char for char in spaced if char in JOINERS or unicodedata.category(char) not in INVISIBLE)
    return unicodedata.normalize("NFC", "".join(kept))


def shorten(text: str, longest: int) -> str:
    """Cut between words."""
    if len(text) <= longest:
        return text
    head = text[: longest - 1]
    return (head.rsplit(" ", 1)[0] or head).rstrip(" ,;:") + ELLIPSIS


def gives_orders(text: str) -> bool:
    """Whether the words speak to a machine instead of a person."""
    return bool(ORDERS.search(text))


def has_words(text: str) -> bool:
    return any(char.isalnum() for char in text)


def _without_markup(text: str) -> str:
    """Repeat until nothing changes: taking one tag out may leave another in its place."""
    while (stripped := NOISE.sub(" ", MARKDOWN_LINK.sub(r"\1", text))) != text:
        text = stripped
    return " ".join(MARKS.sub(" ", text).split())


def _without_markers(text: str) -> str:
    while (stripped := LIST_MARKER.sub("", text)) != text:
        text = stripped
    return text.strip()
