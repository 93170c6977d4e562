from django.db import migrations


def log(kept: str):
    """Return what has PostgreSQL keep its log of who is where, or not; SQLite has no such choice."""

    def alter(apps, schema_editor):
        if schema_editor.connection.vendor == "postgresql":
            schema_editor.execute(f"ALTER TABLE live_presence SET {kept}")

    return alter


class Migration(migrations.Migration):
    dependencies = [
        ("live", "0002_presence"),
    ]

    operations = [
        migrations.RunPython(log("UNLOGGED"), log("LOGGED")),
    ]
