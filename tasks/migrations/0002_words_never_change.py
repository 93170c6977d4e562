from django.db import migrations

from dueit.core.triggers import RefuseChange

WORDS = ["title", "note", "minutes", "at_time", "fixed_on", "labels", "created_at"]


class Migration(migrations.Migration):
    dependencies = [("tasks", "0001_initial")]

    operations = [
        RefuseChange(
            "task_words_never_change",
            "tasks_task",
            "UPDATE",
            "The words of a task never change. Start it afresh instead.",
            columns=WORDS,
        ),
    ]
