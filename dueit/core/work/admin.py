"""Jobs and schedules, for operators. The code owns the timetable; an operator may only hurry it."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django_q.models import Failure, OrmQ, Schedule, Success

from dueit.core.operators import LookOnly
from dueit.core.work.models import Heartbeat
from dueit.core.work.queue import nudge

for model in (Failure, OrmQ, Schedule, Success):
    admin.site.unregister(model)


@admin.register(OrmQ)
class QueuedAdmin(LookOnly):
    """What waits, and what a worker has taken."""

    list_display = ("id", "key", "func", "lock")
    list_filter = ("key",)
    search_fields = ("key",)
    date_hierarchy = "lock"
    ordering = ("id",)
    fields = ("key", "lock", "func", "args")


@admin.register(Success)
class DoneAdmin(LookOnly):
    list_display: tuple[str, ...] = ("func", "started", "stopped", "attempt_count")
    list_filter = ("func", "started")
    search_fields = ("name", "func")
    date_hierarchy = "started"
    ordering = ("-started",)


@admin.register(Failure)
class BrokenOffAdmin(DoneAdmin):
    list_display = ("func", "started", "stopped", "attempt_count", "result")
    actions = ("try_again",)

    @admin.action(description="Run the selected jobs once more", permissions=["act"])
    def try_again(self, request: HttpRequest, failures: QuerySet[Failure]) -> None:
        """Each job does all that is due, so that once is enough for all that broke off."""
        jobs = set(failures.order_by().values_list("func", flat=True))
        for job in jobs:
            nudge(job)
        self.message_user(request, f"On their way: {', '.join(sorted(jobs))}.")


@admin.register(Schedule)
class ScheduleAdmin(LookOnly):
    list_display = ("name", "func", "minutes", "next_run")
    list_filter = ("schedule_type", "next_run")
    search_fields = ("name", "func")
    date_hierarchy = "next_run"
    ordering = ("name",)
    actions = ("run_now",)

    @admin.action(description="Run the selected schedules now", permissions=["act"])
    def run_now(self, request: HttpRequest, schedules: QuerySet[Schedule]) -> None:
        schedules.update(next_run=timezone.now())
        self.message_user(request, "They run within the minute.")


@admin.register(Heartbeat)
class HeartbeatAdmin(LookOnly):
    """Which workers are alive."""

    list_display = ("worker", "at")
    search_fields = ("worker",)
    date_hierarchy = "at"
    ordering = ("-at",)
