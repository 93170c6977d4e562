"""Jobs about the work itself."""

from datetime import timedelta

from django.core.management import call_command
from django.utils import timezone
from django_q.models import OrmQ

from dueit.core.work.models import Heartbeat


def answer() -> str:
    """Answer the supervisor: settling this job is the sign of life."""
    return "alive"


def forget_silent_workers() -> str:
    """Remove what workers that are gone left behind."""
    an_hour_ago = timezone.now() - timedelta(hours=1)
    gone, _ = Heartbeat.objects.filter(at__lt=an_hour_ago).delete()
    OrmQ.objects.filter(key__startswith="beat-", lock__lt=an_hour_ago).delete()
    return f"{gone} forgotten"


def clear_sessions() -> str:
    """Remove sessions that have run out."""
    call_command("clearsessions")
    return "cleared"
