from django.db import migrations

from dueit.core.search.index import Index, Talk
from dueit.core.search.operation import KeepWords


class Migration(migrations.Migration):
    dependencies = [("tasks", "0010_invitations")]

    operations = [
        KeepWords(Index("tasks_task", ("title", "note"), Talk("tasks_comment", "task_id", "text", "removed_at"))),
    ]
