"""Every address, and who gets which answer there. A new address needs a row."""

from dueit.tests.addresses import accounts, core, goals, notifications, tasks
from dueit.tests.addresses.row import ACTORS, LOGIN, Row

__all__ = ["ACTORS", "LOGIN", "ROWS"]

ROWS: dict[str, list[Row]] = core.ROWS | tasks.ROWS | goals.ROWS | notifications.ROWS | accounts.ROWS
