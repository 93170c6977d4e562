"""Health checks for operators and containers: is it alive, is it ready. Open without login; tell no secrets."""

from collections.abc import Callable
from datetime import timedelta

from django.contrib.auth.decorators import login_not_required
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.db.models.functions import Now
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from dueit.core.work.models import Heartbeat

WORKER_SILENCE = timedelta(seconds=90)


@never_cache
@login_not_required
@require_safe
def live(request: HttpRequest) -> HttpResponse:
    """This process answers."""
    return JsonResponse({"status": "live"})


@never_cache
@login_not_required
@require_safe
def ready(request: HttpRequest) -> HttpResponse:
    """Database, migrations and worker are fit for people; 503 names what is not."""
    checks = {check.__name__: _holds(check) for check in (database, migrations, worker)}
    is_ready = all(checks.values())
    return JsonResponse({"status": "ready" if is_ready else "waiting", **checks}, status=200 if is_ready else 503)


def database() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return True


def migrations() -> bool:
    executor = MigrationExecutor(connection)
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


def worker() -> bool:
    return Heartbeat.objects.filter(at__gte=Now() - WORKER_SILENCE).exists()


def _holds(check: Callable[[], bool]) -> bool:
    try:
        return check()
    except DatabaseError:
        return False
