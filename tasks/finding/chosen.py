"""What somebody looks for, as an address says it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Self

from django.http import QueryDict
from django.utils.dateparse import parse_date
from django.utils.http import urlencode

from dueit.core.ids import as_id
from dueit.core.search.typed import LONGEST_TEXT
from tasks.domain.finding import STATES, Sort, When
from tasks.domain.size import Energy
from tasks.finding.filters import filters
from tasks.models.saved_view import LONGEST_QUERY

Reader = Callable[[str], str]


def text(value: str) -> str:
    return value.encode(errors="ignore").decode().replace("\0", "").strip()[:LONGEST_TEXT]


def number(value: str) -> str:
    found = as_id(value)
    return "" if found is None else str(found)


def day(value: str) -> str:
    found = day_of(value)
    return found.isoformat() if found else ""


def day_of(value: str) -> date | None:
    try:
        return parse_date(value)
    except ValueError:
        return None


def one_of(values: Mapping[str, object] | type[Sort] | type[When] | type[Energy]) -> Reader:
    known = {str(value) for value in values}
    return lambda value: value if value in known else ""


READERS: dict[str, Reader] = {
    "q": text,
    "state": one_of(STATES),
    "project": number,
    "person": number,
    "size": one_of(Energy),
    "day": one_of(When),
    "from": day,
    "until": day,
    "archived": one_of({"yes": True}),
    "sort": one_of(Sort),
}


@dataclass(frozen=True)
class Chosen:
    """The words and filters of an address, by their names; what makes no sense there is left out."""

    values: Mapping[str, str]

    @classmethod
    def read(cls, query: Mapping[str, str]) -> Self:
        readers = READERS | dict.fromkeys(filters(), number)
        read = {name: reader(query.get(name, "")) for name, reader in readers.items()}
        return cls({name: value for name, value in read.items() if value})

    @classmethod
    def of(cls, query: str) -> Self:
        """Read what stands behind the question mark of an address."""
        return cls.read(QueryDict(query[:LONGEST_QUERY]).dict())

    def without(self, *names: str) -> "Chosen":
        return Chosen({name: value for name, value in self.values.items() if name not in names})

    @property
    def in_other_projects(self) -> str:
        """The address that looks in archived projects instead of those in use, or the other way round."""
        other = self.without("archived", "project")
        return other.query if self.is_archived else Chosen({**other.values, "archived": "yes"}).query

    @property
    def query(self) -> str:
        return urlencode(self.values)

    @property
    def text(self) -> str:
        return self.values.get("q", "")

    @property
    def sort(self) -> Sort:
        """The order that is asked for; without words nothing is better than anything else."""
        fallback = Sort.BEST if self.text else Sort.OWN
        sort = Sort(self.values.get("sort", fallback))
        return Sort.OWN if sort is Sort.BEST and not self.text else sort

    @property
    def narrowing(self) -> dict[str, str]:
        """What narrows the tasks, beside the words."""
        return {name: value for name, value in self.values.items() if name not in ("q", "sort", "archived")}

    @property
    def is_blank(self) -> bool:
        """Say whether nothing is asked for."""
        return not (self.text or self.narrowing or self.is_archived)

    @property
    def is_archived(self) -> bool:
        return "archived" in self.values
