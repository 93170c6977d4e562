"""What waits for a moment that is free, waits: pushes to a browser that was removed kept the mark."""

from django.db import migrations, models


def unmark(apps, schema_editor):
    held = apps.get_model("notifications", "Delivery").objects.filter(is_held=True)
    held.exclude(state="waiting").update(is_held=False)


class Migration(migrations.Migration):
    dependencies = [
        ("notifications", "0009_waiting_by_transport"),
    ]

    operations = [
        migrations.RunPython(unmark, migrations.RunPython.noop),
        migrations.AddConstraint(
            model_name="delivery",
            constraint=models.CheckConstraint(
                condition=models.Q(("is_held", False), ("state", "waiting"), _connector="OR"),
                name="delivery_is_held_only_while_waiting",
            ),
        ),
    ]
