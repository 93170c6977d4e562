from django.db import migrations, models

WITHDRAWN = "no longer so"


def mark(apps, schema_editor):
    dropped = apps.get_model("notifications", "Delivery").objects.filter(state="dropped")
    dropped.filter(remark=WITHDRAWN).update(may_return=True)


class Migration(migrations.Migration):
    dependencies = [
        ("notifications", "0010_held_only_while_waiting"),
    ]

    operations = [
        migrations.AddField(
            model_name="delivery",
            name="may_return",
            field=models.BooleanField(default=False),
        ),
        migrations.RunPython(mark, migrations.RunPython.noop),
        migrations.AddConstraint(
            model_name="delivery",
            constraint=models.CheckConstraint(
                condition=models.Q(("may_return", False), ("state", "dropped"), _connector="OR"),
                name="delivery_may_return_only_if_dropped",
            ),
        ),
    ]
