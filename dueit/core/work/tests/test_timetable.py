from datetime import timedelta

import pytest
from django_q.models import Schedule

from dueit.core.work.timetable import Every, sync

HOURLY = Every(minutes=60, job="dueit.core.work.jobs.answer")


@pytest.mark.django_db
class TestSync:
    def test_writes_each_job_once(self, noon):
        sync([HOURLY], at=noon)
        sync([HOURLY], at=noon + timedelta(minutes=5))

        schedule = Schedule.objects.get()
        assert (schedule.func, schedule.minutes, schedule.next_run) == (HOURLY.job, 60, noon)

    def test_follows_a_new_rhythm_and_forgets_what_is_gone(self, noon):
        sync([HOURLY, Every(minutes=5, job="gone.jobs.sweep")], at=noon)

        sync([HOURLY._replace(minutes=30)], at=noon)

        assert Schedule.objects.get().minutes == 30

    def test_leaves_the_operators_rows_alone(self, noon):
        own = Schedule.objects.create(name="my own", func="math.floor", schedule_type=Schedule.DAILY)

        sync([], at=noon)

        assert list(Schedule.objects.all()) == [own]
