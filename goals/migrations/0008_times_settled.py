from django.db import migrations, models
from django.db.models import Count, IntegerField, OuterRef, Subquery
from django.db.models.functions import Coalesce


def count(apps, schema_editor):
    """Count what was settled before anybody counted."""
    occurrences = apps.get_model("goals", "Occurrence").objects.filter(task__state="completed", goal=OuterRef("goal"))
    times = occurrences.order_by().values("goal").annotate(times=Count("pk")).values("times")
    recurrences = apps.get_model("goals", "Recurrence").objects
    recurrences.update(times_settled=Coalesce(Subquery(times, output_field=IntegerField()), 0))


class Migration(migrations.Migration):
    dependencies = [
        ("goals", "0007_time_off"),
    ]

    operations = [
        migrations.AddField(
            model_name="recurrence",
            name="times_settled",
            field=models.PositiveIntegerField(default=0),
        ),
        migrations.RunPython(count, migrations.RunPython.noop),
    ]
