import django.db.models.deletion
import django.db.models.expressions
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("tasks", "0009_archived"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Invitation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("role", models.CharField(choices=[("member", "Member"), ("viewer", "Viewer")], max_length=10)),
                ("created_at", models.DateTimeField()),
                ("expires_at", models.DateTimeField()),
                ("revoked_at", models.DateTimeField(blank=True, null=True)),
                ("uses", models.PositiveSmallIntegerField(default=0)),
                ("uses_left", models.PositiveSmallIntegerField(default=1)),
                ("token_hash", models.CharField(max_length=64, unique=True)),
                ("address", models.EmailField(blank=True, max_length=254)),
                ("origin", models.CharField(blank=True, max_length=200)),
                ("salt", models.CharField(blank=True, max_length=64)),
                (
                    "mail",
                    models.CharField(
                        blank=True,
                        choices=[("queued", "queued"), ("sent", "sent"), ("gave_up", "gave_up")],
                        max_length=8,
                    ),
                ),
                ("tries", models.PositiveSmallIntegerField(default=0)),
                ("next_try_at", models.DateTimeField(blank=True, null=True)),
                (
                    "invited_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "project",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="invitations", to="tasks.project"
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("mail", "queued")), fields=["next_try_at"], name="invitation_queued"
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("role__in", ["member", "viewer"])),
                        name="invitation_makes_a_member_or_a_viewer",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("expires_at__gt", models.F("created_at"))),
                        name="invitation_ends_after_it_began",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("address", ""),
                            models.Q(
                                ("uses__lte", 1),
                                (
                                    "uses_left",
                                    django.db.models.expressions.CombinedExpression(
                                        models.Value(1), "-", models.F("uses")
                                    ),
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="invitation_with_an_address_is_for_one_person",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("address", ""), ("mail", "")),
                            models.Q(
                                models.Q(("address", ""), _negated=True), ("mail__in", ["queued", "sent", "gave_up"])
                            ),
                            _connector="OR",
                        ),
                        name="invitation_has_a_letter_iff_it_has_an_address",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("mail", "queued"),
                                ("next_try_at__isnull", False),
                                models.Q(("salt", ""), _negated=True),
                            ),
                            models.Q(
                                models.Q(("mail", "queued"), _negated=True), ("next_try_at__isnull", True), ("salt", "")
                            ),
                            _connector="OR",
                        ),
                        name="invitation_keeps_its_salt_only_while_its_letter_waits",
                    ),
                ],
            },
        ),
    ]
