"""Questions that Django words only once: each later asking gives the values, and the database answers.

Wording a query takes Django several times as long as answering it takes SQLite or PostgreSQL.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Self, TypeAlias, TypeVar

from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db import connection
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Expression, Field, Model, QuerySet
from django.db.models.sql.compiler import SQLCompiler

AnyField: TypeAlias = "Field[Any, Any]"
M = TypeVar("M", bound=Model)


class Given(Expression):
    """A value of a field's kind that is named now and given later; a day may be meant `shift` away from it."""

    def __init__(self, name: str, field: AnyField, shift: timedelta = timedelta()) -> None:
        super().__init__(output_field=field)
        self.name, self.shift = name, shift

    def __sub__(self, span: Any) -> Any:
        return Given(self.name, self.output_field, self.shift - span)

    def as_sql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper) -> tuple[str, Any]:
        return "%s", (self,)

    def value_of(self, given: dict[str, Any]) -> Any:
        """Return the value as the database's driver takes it; raises ValidationError for what no row can hold."""
        value = given[self.name]
        self.output_field.run_validators(value)
        return self.output_field.get_db_prep_value(value + self.shift if self.shift else value, connection)


@dataclass(frozen=True)
class Wording:
    """A query as one kind of database takes it, and how the columns of its answer are read."""

    sql: str
    params: tuple[Any, ...]
    readers: tuple[tuple[int, Any, Sequence[Callable[..., Any]]], ...]

    @classmethod
    def of(cls, queryset: "QuerySet[Any, Any]") -> Self:
        compiler = queryset.query.get_compiler(connection=connection)
        sql, params = compiler.as_sql()
        converters = compiler.get_converters([column for column, _, _ in compiler.select])
        return cls(sql, tuple(params), tuple((place, *reversed(found)) for place, found in converters.items()))

    def ask(self, given: dict[str, Any]) -> Iterator[list[Any]]:
        """Ask the database, unless a value is too large or too strange for any row: a driver would break off at it."""
        try:
            values = [param.value_of(given) if isinstance(param, Given) else param for param in self.params]
        except ValidationError:
            return iter(())
        with connection.cursor() as cursor:
            cursor.execute(self.sql, values)
            return map(self.read, cursor.fetchall())

    def read(self, row: Sequence[Any]) -> list[Any]:
        """Return the values of `row` as Python's; nothing is nothing in any language."""
        read = list(row)
        for place, column, converters in self.readers:
            if read[place] is not None:
                for convert in converters:
                    read[place] = convert(read[place], column, connection)
        return read


class Prepared:
    """A queryset over values that are given at each asking.

    `build` takes a Given for each of `fields` and returns a queryset that fetches nothing related.
    """

    def __init__(self, build: Callable[..., "QuerySet[Any, Any]"], **fields: AnyField) -> None:
        self.build = build
        self.given = {name: Given(name, field) for name, field in fields.items()}
        self.wordings: dict[str, Wording] = {}

    def rows(self, **given: Any) -> Iterator[list[Any]]:
        """Ask for the rows of a queryset of `values_list`."""
        return self._wording().ask(given)

    def objects(self, model: type[M], **given: Any) -> Iterator[M]:
        """Ask for the objects of a queryset of `model`."""
        columns = [field.attname for field in model._meta.concrete_fields]
        return (model.from_db(connection.alias, columns, row) for row in self.rows(**given))

    def get(self, model: type[M], **given: Any) -> M:
        """Ask for the one object of a queryset of `model`; raises ObjectDoesNotExist."""
        for found in self.objects(model, **given):
            return found
        raise ObjectDoesNotExist(f"No {model._meta.verbose_name} as asked for.")

    def _wording(self) -> Wording:
        if connection.vendor not in self.wordings:
            self.wordings[connection.vendor] = Wording.of(self.build(**self.given))
        return self.wordings[connection.vendor]
