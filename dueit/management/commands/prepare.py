"""prepare: bring the database up to date, so that web and worker can start."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from dueit.core.turns import one_at_a_time
from dueit.core.work import timetable
from dueit.schedules import TIMETABLE


class Command(BaseCommand):
    help = "Migrate, create the cache table, and write down what runs by the clock. Safe to run at any time."

    def handle(self, *args: Any, **options: Any) -> None:
        from django.core.management import call_command

        call_command("migrate", interactive=False, verbosity=options["verbosity"])
        with one_at_a_time("prepare"):
            call_command("createcachetable", verbosity=0)
            timetable.sync(TIMETABLE, at=timezone.now())
