"""A page of what was found."""

from dataclasses import dataclass
from typing import Any

from django.db.models import F

from dueit.core.search import Weighed
from tasks.domain.finding import Sort
from tasks.finding.chosen import Chosen
from tasks.finding.hits import Hit, found_elsewhere
from tasks.finding.narrowing import Viewer, narrowed
from tasks.models import Task
from tasks.models.task import TaskQuerySet
from tasks.rows import Row, rows_of

PER_PAGE = 50
FURTHEST = 2_000
ELSEWHERE = 5

ORDERS: dict[Sort, tuple[Any, ...]] = {
    Sort.OWN: ("position", "pk"),
    Sort.BIG: (F("minutes").desc(nulls_last=True), "-pk"),
    Sort.SMALL: (F("minutes").asc(nulls_last=True), "-pk"),
    Sort.NEWEST: ("-pk",),
}


@dataclass(frozen=True)
class Found:
    """One page of the tasks that were found, what else was, and how to go on; `is_cut` if older ones match, too."""

    chosen: Chosen
    rows: list[Row]
    page: int
    has_next: bool
    elsewhere: list[Hit]
    is_cut: bool = False

    @property
    def query(self) -> str:
        """The address of this very page."""
        return self.at(self.page)

    @property
    def earlier(self) -> str:
        return self.at(self.page - 1)

    @property
    def later(self) -> str:
        return self.at(self.page + 1)

    def at(self, page: int) -> str:
        return "&".join(part for part in (self.chosen.query, f"page={page}" if page > 1 else "") if part)


def find(chosen: Chosen, viewer: Viewer, page: int = 1) -> Found:
    """Find a page of tasks, and on the first one what other apps find by the same words and nothing else."""
    if chosen.is_blank:
        return Found(chosen, [], 1, has_next=False, elsewhere=[])
    page = min(max(page, 1), FURTHEST)
    tasks, start = narrowed(chosen, viewer), (page - 1) * PER_PAGE
    weighed = tasks.weigh(chosen.text) if chosen.text else None
    found = in_order(tasks, weighed, chosen.sort, start)
    rows = as_theirs([row.aimed(viewer.today) for row in found[:PER_PAGE]], viewer)
    is_plain = page == 1 and not (chosen.narrowing or chosen.is_archived)
    elsewhere = found_elsewhere(viewer.user, chosen.text, ELSEWHERE) if is_plain else []
    return Found(chosen, rows, page, len(found) > PER_PAGE, elsewhere, is_cut=bool(weighed and not weighed.is_all))


def as_theirs(rows: list[Row], viewer: Viewer) -> list[Row]:
    """Return rows as their viewer has them: of what they only look at, without what one does there."""
    found = Task.objects.filter(pk__in=[row.pk for row in rows])
    doable = set(found.doable_by(viewer.user).values_list("pk", flat=True))
    return [row if row.pk in doable else row.looked_at() for row in rows]


def in_order(tasks: TaskQuerySet, weighed: Weighed | None, sort: Sort, start: int) -> list[Row]:
    """Return the rows of a page and one of the next, of those that were weighed if any were, else of all `tasks`."""
    end = start + PER_PAGE + 1
    if weighed is None:
        return rows_of(tasks.order_by(*ORDERS[sort])[start:end])
    ids = weighed.ids
    if sort is not Sort.BEST:
        return rows_of(Task.objects.filter(pk__in=ids).order_by(*ORDERS[sort])[start:end])
    rows = {row.pk: row for row in rows_of(Task.objects.filter(pk__in=ids[start:end]))}
    return [rows[pk] for pk in ids[start:end] if pk in rows]
