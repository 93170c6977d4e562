from django.db import migrations, models


def go_by_the_clock_of_the_project(apps, schema_editor):
    shared = apps.get_model("tasks", "Project").objects.filter(personal_of=None)
    for pk, time_zone in shared.values_list("pk", "time_zone"):
        apps.get_model("goals", "Recurrence").objects.filter(goal__project=pk).update(time_zone=time_zone)


class Migration(migrations.Migration):
    dependencies = [
        ("goals", "0009_words_of_versions"),
        ("tasks", "0006_project_zone"),
    ]

    operations = [
        migrations.AddField(
            model_name="recurrence",
            name="time_zone",
            field=models.CharField(blank=True, max_length=64),
        ),
        migrations.RunPython(go_by_the_clock_of_the_project, migrations.RunPython.noop),
    ]
