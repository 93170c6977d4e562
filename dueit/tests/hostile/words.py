"""Sixty things that somebody could type to have their script run in another's browser."""

from html.parser import HTMLParser
from pathlib import Path

PAYLOADS = Path(__file__).with_name("payloads.txt").read_text().splitlines()
RUN = ("javascript:", "vbscript:", "data:")
LINKS = {"href", "src", "action", "formaction", "data", "xlink:href", "hx-get", "hx-post", "srcdoc"}
NEVER = {"iframe", "object", "embed", "base", "style", "marquee", "math", "video", "audio", "template-x", "x"}


class Page(HTMLParser):
    """What a browser would make of a page: its dangers, and its words."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.dangers: list[str] = []
        self.words: list[str] = []
        self.feed(html)
        self.close()

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.words.extend(values.values())
        is_file = values.get("src", "").startswith(("/static/", "/admin/jsi18n/"))
        if tag in NEVER or (tag == "script" and not is_file and values.get("type") != "application/json"):
            self.dangers.append(f"<{tag}>")
        self.dangers += [f"{tag} {name}={value}" for name, value in values.items() if is_danger(name, value)]

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def is_danger(name: str, value: str) -> bool:
    """Whether an attribute could run a script or reach another server."""
    if name.startswith(("on", "hx-on")) or name in {"style", "srcdoc"}:
        return True
    address = "".join(value.split()).lower()
    return name in LINKS and (address.startswith((*RUN, "//")) or "evil.example" in address.split("?")[0])


def as_shown(payload: str) -> str:
    return " ".join(payload.split())


def is_harmless(html: str) -> bool:
    return Page(html).dangers == []


def hides(html: str) -> list[str]:
    """Return the payloads that are not to be read on a page."""
    text = Page(html).text
    return [payload for payload in PAYLOADS if as_shown(payload) not in text]
