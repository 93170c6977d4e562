"""A row that goes on to its next state, as long as it stands as it was read, and the line that tells of it.

PostgreSQL does both in one statement, which is kept even if whoever sent it is killed before the answer comes. SQLite,
where nothing is on its way for long, does it in a transaction.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any

from django.db import connection, transaction
from django.db.models import Model

from dueit.core import single
from dueit.core.bulk import AnyField, id_of, quoted, table_of


def change(row: Model, to: Mapping[str, Any], *, still: Mapping[str, Any], line: Model) -> bool:
    """Write the fields `to` of `row`, and insert `line`, if the row's fields are `still` so. Say whether they were."""
    columns, told = single.columns(type(row)), single.columns(type(line))
    values = [*_prepared(columns, to), row.pk, *_prepared(columns, still), *single.values_of(line, tuple(told))]
    words = _worded(type(row), tuple(to), tuple(still), type(line), connection.vendor)
    if len(words) == 1:
        return _run(words[0], values)
    return _one_after_another(words, values, len(to) + 1 + len(still))


@transaction.atomic
def _one_after_another(words: tuple[str, ...], values: list[Any], many: int) -> bool:
    return _run(words[0], values[:many]) and _run(words[1], values[many:])


def _run(words: str, values: list[Any]) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(words, values)
        return bool(cursor.rowcount)


def _prepared(columns: Mapping[str, AnyField], values: Mapping[str, Any]) -> list[Any]:
    return [columns[name].get_db_prep_save(value, connection) for name, value in values.items()]


@cache
def _worded(
    model: type[Model], to: tuple[str, ...], still: tuple[str, ...], line: type[Model], vendor: str
) -> tuple[str, ...]:
    """Return the one statement, or the two of a database whose INSERT can't stand on an UPDATE."""
    columns, told = single.columns(model), single.columns(line)
    changes = ", ".join(f"{quoted(columns[name])} = %s" for name in to)
    as_read = "".join(f" AND {quoted(columns[name])} = %s" for name in still)
    update = f"UPDATE {table_of(model)} SET {changes} WHERE {id_of(model)} = %s{as_read}"
    into = f"INSERT INTO {table_of(line)} ({', '.join(quoted(field) for field in told.values())})"
    if vendor != "postgresql":
        return update, f"{into} VALUES ({', '.join(['%s'] * len(told))})"
    places = ", ".join(f"%s::{field.db_type(connection)}" for field in told.values())
    return (f"WITH changed AS ({update} RETURNING 1) {into} SELECT {places} FROM changed",)
