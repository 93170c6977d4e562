"""One deed on many tasks: one transaction, a constant number of statements, one trace to take it back by."""

from tasks.actions.many.adding import add_many, undo_many_added
from tasks.actions.many.doing import Done, do_many
from tasks.actions.many.undoing import undo_carried, undo_many

__all__ = ["Done", "add_many", "do_many", "undo_carried", "undo_many", "undo_many_added"]
