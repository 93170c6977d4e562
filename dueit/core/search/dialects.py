"""How each kind of database keeps words and finds them."""

from collections.abc import Sequence
from typing import Any, Protocol

from django.db import connection
from django.db.models.expressions import RawSQL
from django.utils.module_loading import import_string

from dueit.core.search.index import Index
from dueit.core.search.typed import Term

DIALECTS = {
    "postgresql": "dueit.core.search.postgresql.FullText",
    "sqlite": "dueit.core.search.sqlite.Fts5",
}


class Dialect(Protocol):
    """Says in SQL how an index is made and unmade, which rows hold some terms, and which of some hold them best."""

    def make(self, index: Index) -> list[str]: ...

    def unmake(self, index: Index) -> list[str]: ...

    def matching(self, index: Index, terms: Sequence[Term]) -> RawSQL: ...

    def weighing(self, index: Index, terms: Sequence[Term], ids: Sequence[int]) -> tuple[str, list[Any]]: ...


def dialect(vendor: str = "") -> Dialect:
    spoken: Dialect = import_string(DIALECTS[vendor or connection.vendor])()
    return spoken
