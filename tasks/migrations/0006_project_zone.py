from django.db import migrations, models


def live_where_the_owner_does(apps, schema_editor):
    owners = apps.get_model("tasks", "Membership").objects.filter(role="owner", project__personal_of=None)
    for owner in owners.select_related("user").order_by("-pk"):
        apps.get_model("tasks", "Project").objects.filter(pk=owner.project_id).update(time_zone=owner.user.time_zone)


class Migration(migrations.Migration):
    dependencies = [
        ("tasks", "0005_remarks"),
    ]

    operations = [
        migrations.AddField(
            model_name="project",
            name="time_zone",
            field=models.CharField(default="UTC", max_length=64),
        ),
        migrations.RunPython(live_where_the_owner_does, migrations.RunPython.noop),
    ]
