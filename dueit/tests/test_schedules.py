import pytest
from django.utils.module_loading import import_string

from dueit.schedules import TIMETABLE


@pytest.mark.parametrize("entry", TIMETABLE)
def test_every_job_of_the_timetable_exists(entry):
    assert callable(import_string(entry.job))


def test_drafts_are_swept_every_minute():
    assert (1, "goals.jobs.break_down_due") in TIMETABLE
