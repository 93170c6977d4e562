"""Migration operations for what the database itself refuses, on SQLite and PostgreSQL alike."""

from collections.abc import Sequence
from typing import Any

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation

SQLITE = 'CREATE TRIGGER "{name}" BEFORE {event} ON "{table}" {when} BEGIN SELECT RAISE(ABORT, \'{message}\'); END'
POSTGRES_FUNCTION = (
    'CREATE FUNCTION "{name}"() RETURNS trigger LANGUAGE plpgsql AS '
    "$$ BEGIN RAISE EXCEPTION USING MESSAGE = '{message}', ERRCODE = 'integrity_constraint_violation'; END $$"
)
POSTGRES_TRIGGER = 'CREATE TRIGGER "{name}" BEFORE {event} ON "{table}" FOR EACH ROW {when} EXECUTE FUNCTION "{name}"()'


class RefuseChange(Operation):
    """Make the database refuse UPDATE of the given columns (of any column if none is given), and DELETE on request.

    `event` is "UPDATE" or "DELETE"; the refusal reaches Python as django.db.IntegrityError with `message`.
    """

    reversible = True
    reduces_to_sql = True

    def __init__(self, name: str, table: str, event: str, message: str, columns: Sequence[str] = ()) -> None:
        self.name, self.table, self.event, self.message, self.columns = name, table, event, message, tuple(columns)

    def state_forwards(self, app_label: str, state: Any) -> None:
        """The models do not change."""

    def database_forwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: Any, to_state: Any
    ) -> None:
        postgres = schema_editor.connection.vendor == "postgresql"
        words = {
            "name": self.name,
            "table": self.table,
            "event": self.event,
            "message": self.message.replace("'", "''"),
            "when": self._when("IS DISTINCT FROM" if postgres else "IS NOT"),
        }
        for statement in (POSTGRES_FUNCTION, POSTGRES_TRIGGER) if postgres else (SQLITE,):
            schema_editor.execute(statement.format(**words))

    def database_backwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: Any, to_state: Any
    ) -> None:
        if schema_editor.connection.vendor == "postgresql":
            schema_editor.execute(f'DROP TRIGGER "{self.name}" ON "{self.table}"')
            schema_editor.execute(f'DROP FUNCTION "{self.name}"()')
        else:
            schema_editor.execute(f'DROP TRIGGER "{self.name}"')

    def describe(self) -> str:
        return f"Refuse {self.event} on {self.table}"

    def _when(self, differs: str) -> str:
        if not self.columns:
            return ""
        return "WHEN (" + " OR ".join(f'OLD."{column}" {differs} NEW."{column}"' for column in self.columns) + ")"
