from django.db import migrations, models
from django.db.models import F, OuterRef, Subquery


def copy(apps, schema_editor):
    """The rhythm of today says what its tasks say; what earlier ones said is not known any more."""
    recurrences = apps.get_model("goals", "Recurrence").objects.filter(pk=OuterRef("recurrence"))
    versions = apps.get_model("goals", "RecurrenceVersion").objects
    said = {name: Subquery(recurrences.values(name)) for name in ("title", "minutes")}
    current = versions.filter(rev=F("recurrence__rev")).values("pk")
    versions.filter(pk__in=current).update(**said, prompt=Subquery(recurrences.values("goal__prompt")))


class Migration(migrations.Migration):
    dependencies = [
        ("goals", "0008_times_settled"),
    ]

    operations = [
        migrations.AddField(
            model_name="recurrenceversion",
            name="title",
            field=models.CharField(blank=True, max_length=200),
        ),
        migrations.AddField(
            model_name="recurrenceversion",
            name="minutes",
            field=models.PositiveSmallIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="recurrenceversion",
            name="prompt",
            field=models.TextField(blank=True, max_length=2000),
        ),
        migrations.RunPython(copy, migrations.RunPython.noop),
    ]
