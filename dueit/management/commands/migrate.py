"""migrate, one at a time: several containers may start at once."""

from typing import Any

from django.core.management.commands import migrate

from dueit.core.turns import one_at_a_time


class Command(migrate.Command):
    def handle(self, *args: Any, **options: Any) -> None:
        with one_at_a_time("migrate"):
            super().handle(*args, **options)
