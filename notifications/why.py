"""Why something came, or did not: what became of each notice, on one day of a person's."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

from django.core.paginator import Page, Paginator
from django.db.models import Exists, OuterRef, Prefetch

from accounts.models import User
from dueit.core.days import start_of_day
from notifications.domain.kinds import WAY_WORDS, Way
from notifications.models import LedgerEntry, Notification
from notifications.models.ledger import Step

PER_PAGE = 50
DAY = timedelta(days=1)
FIRST_DAY = date(2020, 1, 1)
NO_LONGER = "It holds no longer"
WORDS = {
    Step.TOLD: "In your inbox",
    Step.PLANNED: "To go by {way}",
    Step.HELD: "Waits to go by {way}",
    Step.MERGED: "Goes by {way} with another",
    Step.LEFT: "Left to the digest",
    Step.DIGESTED: "In the digest",
    Step.SENT: "Sent by {way}",
    Step.DROPPED: "Not sent by {way}",
    Step.DEAD: "Given up by {way}",
}
NOT_IN_DIGEST = "Not in a digest"


class Line(NamedTuple):
    """One step in words, and why."""

    at: datetime
    words: str
    why: str = ""


class Told(NamedTuple):
    """A notice, and what became of it that day."""

    notice: Notification
    lines: list[Line]


@dataclass(frozen=True)
class DayTold:
    """What became of notices on a day."""

    day: date
    today: date
    told: list[Told]
    page: Page[Any]

    @property
    def earlier(self) -> date | None:
        return self.day - DAY if self.day > FIRST_DAY else None

    @property
    def later(self) -> date | None:
        return self.day + DAY if self.day < self.today else None


def day_told(user: User, query: Mapping[str, str], *, at: datetime) -> DayTold:
    """Read what became of notices on the day that is asked for, or today."""
    today = user.today(at)
    day = day_in(query, today)
    start, end = (start_of_day(one, user.zone, user.day_start) for one in (day, day + DAY))
    steps = LedgerEntry.objects.filter(at__gte=start, at__lt=end)
    notices = Notification.objects.filter(Exists(steps.filter(notification=OuterRef("pk"))), user=user)
    found = notices.order_by("-pk").prefetch_related(Prefetch("ledger", steps.order_by("pk"), to_attr="steps"))
    page = Paginator(found.with_dead(), PER_PAGE).get_page(query.get("page"))
    return DayTold(day, today, [Told(notice, lines_of(notice, start, end)) for notice in page], page)


def day_in(query: Mapping[str, str], today: date) -> date:
    """Return the day that is asked for; what makes no sense, or has not come, is today."""
    try:
        asked = date.fromisoformat(query.get("day", ""))
    except ValueError:
        return today
    return min(max(asked, FIRST_DAY), today)


def lines_of(notice: Notification, start: datetime, end: datetime) -> list[Line]:
    """Say in words what became of a notice; its `steps` were read along."""
    steps: list[LedgerEntry] = getattr(notice, "steps", [])
    lines = [Line(step.at, words_of(step), step.why) for step in steps]
    gone = notice.withdrawn_at
    if gone and start <= gone < end:
        lines.append(Line(gone, NO_LONGER))
    return sorted(lines, key=lambda line: line.at)


def words_of(entry: LedgerEntry) -> str:
    step = Step(entry.step)
    if step is Step.DROPPED and entry.transport == Way.DIGEST:
        return NOT_IN_DIGEST
    return WORDS[step].format(way=WAY_WORDS[Way(entry.transport)] if entry.transport else "")
