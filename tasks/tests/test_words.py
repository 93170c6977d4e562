"""The words of a task can't be changed by anyone on any path."""

from datetime import date, time

import pytest
from django.db import IntegrityError, connection, transaction

from tasks.models import Task
from tasks.tests.factories import TaskFactory

REFUSAL = "Start it afresh instead"
OTHER_WORDS = {
    "title": "Other words",
    "note": "Other words",
    "minutes": 45,
    "at_time": time(8, 30),
    "fixed_on": date(2026, 4, 1),
    "labels": ["other"],
}


@pytest.fixture
def task(db):
    return TaskFactory(title="Call the dentist back", minutes=5)


@pytest.mark.parametrize(("word", "value"), OTHER_WORDS.items())
class TestWords:
    def test_a_model_can_not_save_others(self, task, word, value):
        setattr(task, word, value)

        with pytest.raises(IntegrityError, match=REFUSAL), transaction.atomic():
            task.save()

    def test_a_queryset_can_not_update_them(self, task, word, value):
        with pytest.raises(IntegrityError, match=REFUSAL), transaction.atomic():
            Task.objects.update(**{word: value})

        assert getattr(Task.objects.get(), word) == getattr(task, word)


def test_raw_sql_can_not_change_them(task):
    with pytest.raises(IntegrityError, match=REFUSAL), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE tasks_task SET title = 'Other words'")


def test_everything_else_may_move(task):
    task.planned_on = date(2026, 3, 9)
    task.save()

    assert Task.objects.get().planned_on == date(2026, 3, 9)
