"""Time zones as people look for them: by continent and city."""

from functools import cache
from zoneinfo import available_timezones

UTC = "UTC"
CONTINENTS = (
    "Africa",
    "America",
    "Antarctica",
    "Arctic",
    "Asia",
    "Atlantic",
    "Australia",
    "Europe",
    "Indian",
    "Pacific",
)
ELSEWHERE = "Other names"
NOT_PLACES = ("Factory", "localtime", "posix/", "posixrules", "right/")

Choices = list[tuple[str, str]]


class UnknownZone(ValueError):
    """No place in the time zone database has this name."""


@cache
def known() -> frozenset[str]:
    """Return every zone of the database, old names included: browsers may still send them."""
    return frozenset(name for name in available_timezones() if not name.startswith(NOT_PLACES))


def check(name: str) -> None:
    """Refuse a name that is no zone."""
    if name not in known():
        raise UnknownZone(f"{name!r} is not a time zone.")


def known_or_utc(name: str) -> str:
    """Return `name` if it is a zone, else UTC: for what a browser sends unasked."""
    return name if name in known() else UTC


@cache
def by_continent() -> list[tuple[str, Choices]]:
    """Return the zones as grouped choices: continent, then (zone, city) by name."""
    groups: dict[str, Choices] = {continent: [] for continent in (*CONTINENTS, ELSEWHERE)}
    for name in sorted(known()):
        continent, _, city = name.partition("/")
        groups.get(continent, groups[ELSEWHERE]).append((name, title(city if continent in CONTINENTS else name)))
    return list(groups.items())


def title(city: str) -> str:
    """Return a city as it is written: "Argentina/Buenos_Aires" is "Buenos Aires, Argentina"."""
    return ", ".join(reversed(city.replace("_", " ").split("/")))
