"""Many rows in one statement, however many: they travel as one JSON parameter, on SQLite and PostgreSQL alike.

Django's bulk_create splits after 999 values on SQLite, and its bulk_update words a CASE for each row and column.
"""

import json
from collections.abc import Callable, Collection, Sequence
from datetime import date, datetime, time
from typing import Any, TypeAlias, TypeVar

from django.db import connection, connections
from django.db.models import Field, Model
from django.db.models.expressions import DatabaseDefault

M = TypeVar("M", bound=Model)
AnyField: TypeAlias = "Field[Any, Any]"
PLAIN = (int, str, bool, type(None))
MOMENTS = (date, datetime, time)


def insert(rows: Sequence[M]) -> None:
    """Insert new objects of one model and give them their ids. All or none."""
    if not rows:
        return
    fields = _given(rows[0])
    sql = f"{_insert(type(rows[0]), fields)} RETURNING {id_of(type(rows[0]))}"
    for row, [number] in zip(rows, _run(sql, rows, fields), strict=True):
        row.pk, row._state.adding = number, False


def insert_new(rows: Sequence[M], *, told: str) -> set[Any]:
    """Insert those objects that no unique constraint refuses and give them their ids; return their column `told`."""
    if not rows:
        return set()
    model, fields = type(rows[0]), _given(rows[0])
    returned = f"{connection.ops.quote_name(told)}, {id_of(model)}"
    found = dict(_run(f"{_insert(model, fields)} ON CONFLICT DO NOTHING RETURNING {returned}", rows, fields))
    for row in rows:
        if getattr(row, told) in found:
            row.pk, row._state.adding = found[getattr(row, told)], False
    return set(found)


def update(rows: Sequence[Model], names: Collection[str]) -> None:
    """Write the named fields of objects that are there."""
    if not rows:
        return
    model = type(rows[0])
    fields: list[Any] = [model._meta.get_field(name) for name in names]
    pk: Any = model._meta.pk
    changes = ", ".join(f"{quoted(field)} = given.{quoted(field)}" for field in fields)
    given = f"({_SOURCES[connection.vendor]([pk, *fields])}) AS given"
    table = table_of(model)
    where = f"{table}.{quoted(pk)} = given.{quoted(pk)}"
    _run(f"UPDATE {table} SET {changes} FROM {given} WHERE {where}", rows, [pk, *fields])


def _run(sql: str, rows: Sequence[Model], fields: Sequence[AnyField]) -> list[tuple[Any, ...]]:
    writers = [(field.attname, _writer(field)) for field in fields]
    values = [[write(getattr(row, name)) for name, write in writers] for row in rows]
    with connection.cursor() as cursor:
        cursor.execute(sql, [json.dumps(values, default=str)])
        return cursor.fetchall() if cursor.description else []


def _insert(model: type[Model], fields: Sequence[AnyField]) -> str:
    """`WHERE true` lets SQLite tell ON CONFLICT from the ON of a join."""
    columns = ", ".join(map(quoted, fields))
    given = f"({_SOURCES[connection.vendor](fields)}) AS given"
    table = table_of(model)
    return f"INSERT INTO {table} ({columns}) SELECT {columns} FROM {given} WHERE true"


def _given(row: Model) -> list[AnyField]:
    fields: list[AnyField] = [field for field in row._meta.concrete_fields if not field.primary_key]
    return [field for field in fields if not isinstance(getattr(row, field.attname), DatabaseDefault)]


def _writer(field: AnyField) -> Callable[[Any], Any]:
    """Return what makes a field's values JSON; documents travel inside without being wrapped for the driver.

    Numbers and texts are JSON already, and most values are such: they need not ask the field. Of days and times there
    are few in many rows: each is asked for once.
    """
    database = connections[connection.alias]
    plain = () if field.get_internal_type() == "JSONField" else PLAIN
    known: dict[Any, Any] = {}

    def write(value: Any) -> Any:
        if type(value) in plain:
            return value
        if type(value) in MOMENTS and value in known:
            return known[value]
        prepared = field.get_db_prep_save(value, database)
        written = getattr(prepared, "obj", prepared)
        if type(value) in MOMENTS:
            known[value] = written
        return written

    return write


def _from_sqlite(fields: Sequence[AnyField]) -> str:
    columns = (f"json_extract(value, '$[{place}]') AS {quoted(field)}" for place, field in enumerate(fields))
    return f"SELECT {', '.join(columns)} FROM json_each(%s) ORDER BY key"


def _from_postgresql(fields: Sequence[AnyField]) -> str:
    columns = (_postgresql_column(place, field) for place, field in enumerate(fields))
    return f"SELECT {', '.join(columns)} FROM jsonb_array_elements(%s::jsonb) WITH ORDINALITY ORDER BY ordinality"


def _postgresql_column(place: int, field: AnyField) -> str:
    """A text stays one here: cast to varchar(n) it would be cut off silently instead of refused."""
    kind = (field.rel_db_type(connection) if field.primary_key else field.db_type(connection)) or ""
    read = f"NULLIF(value->{place}, 'null')" if kind == "jsonb" else f"(value->>{place})"
    return f"{read}::{'text' if kind.startswith('varchar') else kind} AS {quoted(field)}"


def table_of(model: type[Model]) -> str:
    return connection.ops.quote_name(model._meta.db_table)


def quoted(field: AnyField) -> str:
    return connection.ops.quote_name(str(field.column))


def id_of(model: type[Model]) -> str:
    pk: Any = model._meta.pk
    return quoted(pk)


_SOURCES: dict[str, Callable[[Sequence[AnyField]], str]] = {
    "sqlite": _from_sqlite,
    "postgresql": _from_postgresql,
}
