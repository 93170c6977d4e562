import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("tasks", "0006_project_zone"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Comment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("text", models.TextField(max_length=4000)),
                ("mentioned", models.JSONField(blank=True, default=dict)),
                ("written_at", models.DateTimeField()),
                ("mended_at", models.DateTimeField(blank=True, null=True)),
                ("removed_at", models.DateTimeField(blank=True, null=True)),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "author",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "task",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="comments", to="tasks.task"
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("removed_at", None)), fields=["task", "-id"], name="comment_shown_by_task"
                    ),
                    models.Index(
                        condition=models.Q(("removed_at__isnull", False)), fields=["removed_at"], name="comment_removed"
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("text", ""), _negated=True), name="comment_has_a_text"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("mended_at", None), ("version", 1)),
                            models.Q(("mended_at__isnull", False), ("version__gt", 1)),
                            _connector="OR",
                        ),
                        name="comment_mended_iff_another_version",
                    ),
                ],
            },
        ),
    ]
