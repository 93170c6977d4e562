"""One row in one statement that is worded once: what every action writes.

Django words an INSERT or UPDATE anew each time, which takes it longer than SQLite or PostgreSQL take to write the row.
For many rows see dueit.core.bulk. No signals are sent.
"""

from collections.abc import Sequence
from functools import cache
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.db import connection
from django.db.models import Model
from django.db.models.expressions import DatabaseDefault

from dueit.core.bulk import AnyField, id_of, quoted, table_of


def insert(row: Model, *, around: str = "{}") -> None:
    """Insert a new object and give it its id; what the database fills in itself is not read back.

    `around` may hold the statement in a larger one, which must return the id too.
    """
    model = type(row)
    names = tuple(name for name in columns(model) if not isinstance(getattr(row, name), DatabaseDefault))
    with connection.cursor() as cursor:
        cursor.execute(around.format(_insertion(model, names, connection.vendor)), values_of(row, names))
        row.pk = cursor.fetchone()[0]
    row._state.adding, row._state.db = False, connection.alias


def update(row: Model, names: Sequence[str]) -> None:
    """Write the named fields of an object; raises ObjectDoesNotExist if it is gone."""
    model = type(row)
    attributes = tuple(_attribute(model, name) for name in names)
    with connection.cursor() as cursor:
        cursor.execute(_change(model, attributes, connection.vendor), [*values_of(row, attributes), row.pk])
        if not cursor.rowcount:
            raise ObjectDoesNotExist(f"{row} is gone.")


@cache
def columns(model: type[Model]) -> dict[str, AnyField]:
    """Return the fields of `model` but its id, by the names of their attributes."""
    fields: list[AnyField] = [field for field in model._meta.concrete_fields if not field.primary_key]
    return {field.attname: field for field in fields}


def _attribute(model: type[Model], name: str) -> str:
    field: Any = model._meta.get_field(name)
    return str(field.attname)


@cache
def _insertion(model: type[Model], names: tuple[str, ...], vendor: str) -> str:
    into = ", ".join(quoted(columns(model)[name]) for name in names)
    places = ", ".join(["%s"] * len(names))
    return f"INSERT INTO {table_of(model)} ({into}) VALUES ({places}) RETURNING {id_of(model)}"


@cache
def _change(model: type[Model], names: tuple[str, ...], vendor: str) -> str:
    changes = ", ".join(f"{quoted(columns(model)[name])} = %s" for name in names)
    return f"UPDATE {table_of(model)} SET {changes} WHERE {id_of(model)} = %s"


def values_of(row: Model, names: Sequence[str]) -> list[Any]:
    fields = columns(type(row))
    return [fields[name].get_db_prep_save(getattr(row, name), connection) for name in names]
