"""What the worker does for tasks."""

from django.utils import timezone

from tasks import actions


def forget_removed() -> str:
    """Delete the comments that were removed and can't be brought back any more."""
    return f"{actions.forget_removed(at=timezone.now())} forgotten"
