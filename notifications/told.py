"""What was told of one thing, as the inbox shows it: drawn once for all that it shows, then kept."""

from collections.abc import Collection
from datetime import datetime
from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from notifications.domain.kinds import KINDS
from notifications.domain.later import Later
from notifications.models import Delivery

MOST = 2048
# A drawing of so many notices takes some 30 kB, and most have one; of more they are drawn each time.
LONGEST = 10


class Slip(NamedTuple):
    """As much of a notice as the inbox must know: see `NotificationQuerySet.slips`."""

    pk: int
    kind: str
    subject: str
    about: str
    title: str
    body: str
    url: str
    made_at: datetime
    shown_at: datetime
    read_at: datetime | None
    has_dead: bool


class Letter(NamedTuple):
    """What was given up on its way."""

    pk: int
    transport: str
    address: str


class Line(NamedTuple):
    """One notice; `when` is by its reader's clock, and says when it comes back if it is put off."""

    pk: int
    icon: str
    about: str
    title: str
    body: str
    url: str
    when: datetime
    is_read: bool
    is_put_off: bool
    undelivered: tuple[Letter, ...] = ()

    def __str__(self) -> str:
        return f"{self.about}: {self.title}"


class Told(NamedTuple):
    """What was told of one thing, the newest first; when it can come back, and what its reader can do about it here."""

    subject: str
    notices: tuple[Line, ...]
    later: tuple[tuple[Later, str], ...]
    deeds: SafeString

    @property
    def about(self) -> str:
        return self.notices[0].about

    @property
    def url(self) -> str:
        return self.notices[0].url.partition("#")[0]

    @property
    def html(self) -> SafeString:
        return draw(self) if len(self.notices) <= LONGEST else drawn(self)


@lru_cache(maxsize=MOST)
def draw(told: Told) -> SafeString:
    """Draw what was told of one thing. All that it shows is its key, so nothing old is ever seen."""
    return drawn(told)


def drawn(told: Told) -> SafeString:
    return render_to_string("notifications/_told.html", {"told": told})


def line_of(slip: Slip, letters: tuple[Letter, ...], zone: ZoneInfo, *, is_later: bool) -> Line:
    """Return a notice as the clock of `zone` has it: when it was told, or when it comes back."""
    instant = slip.shown_at if is_later else slip.made_at
    return Line(
        pk=slip.pk,
        icon=KINDS[slip.kind].icon,
        about=slip.about,
        title=slip.title,
        body=slip.body,
        url=slip.url,
        when=instant.astimezone(zone).replace(tzinfo=None),
        is_read=slip.read_at is not None,
        is_put_off=is_later,
        undelivered=letters,
    )


def letters_of(notices: Collection[int]) -> dict[int, tuple[Letter, ...]]:
    """Return what was given up of these notices; of none, nothing is asked."""
    if not notices:
        return {}
    letters: dict[int, tuple[Letter, ...]] = {}
    dead = Delivery.objects.dead().filter(notification__in=notices).order_by("pk")
    for notice, *letter in dead.values_list("notification", "pk", "transport", "address"):
        letters[notice] = (*letters.get(notice, ()), Letter._make(letter))
    return letters
