"""What runs by the clock, as rows of django-q2 that the code owns."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from django.db import transaction
from django.db.models import QuerySet
from django_q.models import Schedule

OWNED = "dueit: "


class Every(NamedTuple):
    """A job that runs every so many minutes."""

    minutes: int
    job: str


def sync(timetable: Iterable[Every], *, at: datetime) -> None:
    """Make the code-owned schedule rows equal to the timetable; leave the operators' own rows alone."""
    wanted = {OWNED + entry.job: entry for entry in timetable}
    with transaction.atomic():
        ours = Schedule.objects.select_for_update().filter(name__startswith=OWNED)
        ours.exclude(name__in=wanted).delete()
        for name, entry in wanted.items():
            _keep_one(ours.filter(name=name), name, entry, at)


def _keep_one(rows: QuerySet[Schedule], name: str, entry: Every, at: datetime) -> None:
    rhythm = {"func": entry.job, "schedule_type": Schedule.MINUTES, "minutes": entry.minutes, "repeats": -1}
    if not rows.exists():
        Schedule.objects.create(name=name, next_run=at, **rhythm)
    elif not rows.filter(**rhythm).exists():
        rows.update(next_run=at, **rhythm)
