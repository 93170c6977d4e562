"""Questions that Django words only once: each later asking gives the values, and the database answers.

Wording a query takes Django several times as long as answering it takes SQLite or PostgreSQL.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
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

    def values_of(self, given: dict[str, Any]) -> list[Any]:
        return [self.value_of(given)]


class Several(Given):
    """Values of a field's kind, as many as will be given later: `filter(pk__in=several)`.

    They are written out where the mark stands: if they were joined as a table, PostgreSQL might walk through the other.
    """

    @property
    def mark(self) -> str:
        return f"/* {self.name} */ %s"

    def as_sql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper) -> tuple[str, Any]:
        return f"({self.mark})", (self,)

    def values_of(self, given: dict[str, Any]) -> list[Any]:
        """Return those that a row can hold."""
        values = []
        for value in given[self.name]:
            with suppress(ValidationError):
                values.append(self.value_of({self.name: value}))
        return values

    def spread(self, sql: str, number: int) -> str:
        """Return the words for so many values; among none, there is nothing."""
        return sql.replace(self.mark, ", ".join(["%s"] * number) or "NULL")


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
            sql, values = self.filled(given)
        except ValidationError:
            return iter(())
        with connection.cursor() as cursor:
            cursor.execute(sql, values)
            return map(self.read, cursor.fetchall())

    def filled(self, given: dict[str, Any]) -> tuple[str, list[Any]]:
        """Return the words and what goes in their places."""
        sql, values = self.sql, []
        for param in self.params:
            found = param.values_of(given) if isinstance(param, Given) else [param]
            values += found
            if isinstance(param, Several):
                sql = param.spread(sql, len(found))
        return sql, values

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

    `build` takes a Given for each of `fields`, or Several for one in a list of its own, as in `tasks=[BigAutoField()]`,
    and returns a queryset that fetches nothing related.
    """

    def __init__(self, build: Callable[..., "QuerySet[Any, Any]"], **fields: "AnyField | list[AnyField]") -> None:
        self.build = build
        self.given = {
            name: Several(name, field[0]) if isinstance(field, list) else Given(name, field)
            for name, field in fields.items()
        }
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
