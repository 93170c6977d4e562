"""Finding rows by their words, behind one queryset method: PostgreSQL's full text, or FTS5 of SQLite."""

from dueit.core.search.index import Index, Talk
from dueit.core.search.searching import Searchable
from dueit.core.search.typed import terms_in

__all__ = ["Index", "Searchable", "Talk", "terms_in"]
