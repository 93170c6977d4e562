"""Finding rows by their words, behind one queryset method: PostgreSQL's full text, or FTS5 of SQLite."""

from dueit.core.search.index import Index, Talk
from dueit.core.search.searching import Searchable, Weighed
from dueit.core.search.typed import terms_in

__all__ = ["Index", "Searchable", "Talk", "Weighed", "terms_in"]
