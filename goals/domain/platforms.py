"""How a platform looks: the schema of its JSON, and its links as people type them."""

import unicodedata
from enum import StrEnum
from typing import Annotated, Any, Final
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

MOST_LINKS: Final = 6
SCHEMES: Final = frozenset({"http", "https"})
# Control characters and halves of surrogate pairs: not every database can keep them.
UNWRITTEN: Final = frozenset({"Cc", "Cs"})


class Colour(StrEnum):
    """Colours of the stylesheet that come as a soft ground and an ink."""

    TIDE = "tide"
    MOSS = "moss"
    HEATHER = "heather"
    HONEY = "honey"
    CLAY = "clay"


class Icon(StrEnum):
    """Icons of the sprite that can stand for a platform."""

    HOUSE = "house"
    MONITOR = "monitor"
    USERS = "users"
    MAIL = "mail"
    INBOX = "inbox"
    CALENDAR = "calendar"
    CLOUD = "cloud"
    TAG = "tag"
    LEAF = "leaf"
    MOUNTAIN = "mountain"
    FOOTPRINTS = "footprints"
    SPARKLES = "sparkles"


# What people call an icon, where that isn't its name.
ICON_WORDS: Final = {
    Icon.MONITOR: "Screen",
    Icon.USERS: "People",
    Icon.MAIL: "Letter",
    Icon.INBOX: "Tray",
    Icon.TAG: "Label",
}


class UnfitLook(Exception):
    """Something is not as the schema wants it; `complaints` say what, one sentence each, for the person."""

    def __init__(self, *complaints: str) -> None:
        super().__init__(" ".join(complaints))
        self.complaints = complaints


def is_web_address(url: str) -> bool:
    """Say whether `url` leads to a web page and carries neither a name nor a password."""
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return False
    is_plain = url.isprintable() and not any(sign.isspace() or sign == "\\" for sign in url)
    return is_plain and parts.scheme in SCHEMES and bool(host) and "@" not in parts.netloc


def _address(url: str) -> str:
    if not is_web_address(url):
        raise ValueError("A link is a web address that begins with https:// or http://, without a name or password.")
    return url


def _label(text: str) -> str:
    if any(unicodedata.category(sign) in UNWRITTEN for sign in text):
        raise ValueError("The words of a link are plain text.")
    if not text.strip():
        raise ValueError("A link has a few words.")
    return " ".join(text.split())


class Shape(BaseModel):
    """Exactly its fields, and never changed."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Link(Shape):
    """A way to a page of the platform, and the words for it."""

    label: Annotated[str, Field(max_length=60), AfterValidator(_label)]
    url: Annotated[str, Field(max_length=500), AfterValidator(_address)]


class PlatformLook(Shape):
    """Everything that a platform's JSON may say."""

    colour: Colour = Colour.TIDE
    icon: Icon = Icon.HOUSE
    links: Annotated[tuple[Link, ...], Field(max_length=MOST_LINKS)] = ()

    def to_json(self) -> dict[str, Any]:
        return self.model_dump(mode="json")


def read_look(raw: object) -> PlatformLook:
    """Return the look that `raw` JSON describes, or raise UnfitLook."""
    try:
        return PlatformLook.model_validate(raw)
    except ValidationError as error:
        raise UnfitLook(*_complaints(error)) from error


def read_links(text: str) -> tuple[Link, ...]:
    """Return the links of `text`, one a line: some words, then the address; or raise UnfitLook."""
    lines = [line.split() for line in text.splitlines() if line.strip()]
    return read_look({"links": [{"label": _words(line), "url": line[-1]} for line in lines]}).links


def write_links(links: tuple[Link, ...]) -> str:
    """Return `links` as `read_links` reads them."""
    return "\n".join(f"{link.label} {link.url}" for link in links)


def _words(line: list[str]) -> str:
    """Without words of its own a link is called after its place."""
    return " ".join(line[:-1]) or line[0].split("//")[-1].split("/")[0][:60]


def _complaints(error: ValidationError) -> list[str]:
    """Say each trouble once, without the values, which may be long or an attack."""
    told = (_complaint(found["type"], found["msg"], found["loc"]) for found in error.errors(include_input=False))
    return list(dict.fromkeys(told))[:5]


def _complaint(kind: str, message: str, place: tuple[int | str, ...]) -> str:
    if kind == "value_error":
        return message.removeprefix("Value error, ")
    if place == ("links",):
        return f"Up to {MOST_LINKS} links fit here."
    if kind == "string_too_long":
        return "That is a long link. Up to 60 characters of words and 500 of address fit."
    return f"{'.'.join(map(str, place)) or 'The look'}: {message}."
