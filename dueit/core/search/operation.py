"""A migration operation that lets rows be found by their words, on SQLite and PostgreSQL alike."""

from typing import Any

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation

from dueit.core.search.dialects import dialect
from dueit.core.search.index import Index


class KeepWords(Operation):
    """Keep the words of what is in a table and of what comes, as `Index` says."""

    reversible = True
    reduces_to_sql = True

    def __init__(self, index: Index) -> None:
        self.index = index

    def state_forwards(self, app_label: str, state: Any) -> None:
        """The models do not change."""

    def database_forwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: Any, to_state: Any
    ) -> None:
        for statement in dialect(schema_editor.connection.vendor).make(self.index):
            schema_editor.execute(statement, params=None)

    def database_backwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: Any, to_state: Any
    ) -> None:
        for statement in dialect(schema_editor.connection.vendor).unmake(self.index):
            schema_editor.execute(statement, params=None)

    def describe(self) -> str:
        return f"Keep the words of {self.index.table}"
