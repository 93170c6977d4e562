"""sweep: what the worker does each minute for goals that repeat, by hand."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from goals import actions


class Command(BaseCommand):
    help = "Make the tasks of goals whose day has come."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--now", action="store_true", required=True, help="do it, here and now")
        parser.add_argument("--force", action="store_true", help="believe the clock even if it leapt ahead")

    def handle(self, *args: Any, force: bool, **options: Any) -> None:
        actions.follow_times_off(at=timezone.now())
        swept = actions.sweep_due(at=timezone.now(), force=force)
        while swept.has_more:
            swept += actions.sweep_due(at=timezone.now())
        if swept.is_doubted:
            raise CommandError("The clock is more than two days ahead of the last sweep. If it is right, use --force.")
        print(f"{swept.goals} goals, {swept.tasks} tasks, {swept.parked} parked, {len(swept.left)} left")
