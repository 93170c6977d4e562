"""What the trail tells of a thing."""

from dueit.core.events.models import AuditEntry


def told_of(thing):
    """The kinds of a thing's entries, the oldest first."""
    subject = f"{thing._meta.model_name}-{thing.pk}"
    return list(AuditEntry.objects.about(subject).order_by("pk").values_list("kind", flat=True))
