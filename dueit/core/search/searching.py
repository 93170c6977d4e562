"""Querysets whose rows can be found by their words."""

from collections.abc import Sequence
from typing import ClassVar, NamedTuple, Self, TypeVar

from django.db import connection
from django.db.models import Model, QuerySet

from dueit.core.search.dialects import dialect
from dueit.core.search.index import Index
from dueit.core.search.typed import Term, terms_in

M = TypeVar("M", bound=Model)

# So many that match are weighed against each other; of more, only the newest.
WEIGHED = 500

# A letter or two may begin most words there are: they are looked for in so many of the newest rows, and further back
# only if not even so many of those match.
SHORT = 2
NEWEST = 1_000
ENOUGH = 50


class Weighed(NamedTuple):
    """The ids of rows that match, the best first; whether these are all, or only the newest of more."""

    ids: list[int]
    is_all: bool


class Searchable(QuerySet[M]):
    """Rows that have an index of their words."""

    index: ClassVar[Index]

    def matching(self, text: str) -> Self:
        """Those that hold all words of `text`, each as the beginning of a word; none if no word was typed."""
        terms = terms_in(text)
        return self.filter(pk__in=dialect().matching(self.index, terms)) if terms else self.none()

    def best(self, text: str) -> list[int]:
        """Return the ids of those that match, as `weigh` orders them."""
        return self.weigh(text).ids

    def weigh(self, text: str) -> Weighed:
        """Weigh the newest that match: where the words weigh most first, then the newer.

        That asks twice, and twice more for a letter or two that are rare.
        """
        terms = terms_in(text)
        if terms and all(len(word) <= SHORT for term in terms for word in term.words):
            newest = self._newest(NEWEST)
            found = self._weighed(terms, newest)
            is_all = len(newest) < NEWEST
            if is_all or len(found) >= ENOUGH:
                return Weighed(found[:WEIGHED], is_all=is_all and len(found) <= WEIGHED)
        matching = self.matching(text)._newest(WEIGHED + 1)
        return Weighed(self._weighed(terms, matching[:WEIGHED]), is_all=len(matching) <= WEIGHED)

    def _newest(self, most: int) -> list[int]:
        return list(self.order_by("-pk").values_list("pk", flat=True)[:most])

    def _weighed(self, terms: Sequence[Term], ids: Sequence[int]) -> list[int]:
        if not ids:
            return []
        with connection.cursor() as cursor:
            cursor.execute(*dialect().weighing(self.index, terms, ids))
            return [found for [found] in cursor.fetchall()]
