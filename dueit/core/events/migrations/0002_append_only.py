from django.db import migrations

from dueit.core.triggers import RefuseChange

REFUSAL = "The audit trail is append-only."


class Migration(migrations.Migration):
    dependencies = [("events", "0001_initial")]

    operations = [
        RefuseChange("audit_entry_never_changes", "events_auditentry", "UPDATE", REFUSAL),
        RefuseChange("audit_entry_never_goes", "events_auditentry", "DELETE", REFUSAL),
    ]
