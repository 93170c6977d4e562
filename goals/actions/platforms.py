"""Keeping the places where goals are pursued."""

from datetime import datetime

from django.db import IntegrityError, transaction

from accounts.models import User
from dueit.core.events import publish
from dueit.core.events.models import AuditEntry
from dueit.core.events.undo import CannotUndo
from goals.actions.refusals import NameTaken
from goals.domain.platforms import PlatformLook
from goals.events import PlatformAdded, PlatformChanged, PlatformRemoved
from goals.models import Platform
from tasks.actions.access import check_may
from tasks.domain.roles import Permission
from tasks.models import Project


@transaction.atomic
def add_platform(project: Project, name: str, look: PlatformLook, *, by: User, at: datetime) -> Platform:
    """Give a project one more platform. Raises NameTaken."""
    check_may(by, Permission.KEEP_PLATFORMS, project.pk)
    platform = Platform(project=project, name=name, look=look.to_json(), created_at=at)
    keep(platform)
    platform.trace = publish(PlatformAdded(actor_id=by.pk, at=at, project_id=project.pk, platform_id=platform.pk))
    return platform


@transaction.atomic
def change_platform(platform: Platform, name: str, look: PlatformLook, *, by: User, at: datetime) -> Platform:
    """Give a platform another name or look; the same ones change nothing. Raises NameTaken."""
    platform = locked(platform.pk)
    check_may(by, Permission.KEEP_PLATFORMS, platform.project_id)
    if (platform.name, platform.shown) == (name, look):
        return platform
    platform.name, platform.look = name, look.to_json()
    platform.version += 1
    keep(platform)
    platform.trace = publish(
        PlatformChanged(actor_id=by.pk, at=at, project_id=platform.project_id, platform_id=platform.pk)
    )
    return platform


@transaction.atomic
def remove_platform(platform: Platform, *, by: User, at: datetime, entry_id: int | None = None) -> None:
    """Remove a platform for good, with its accounts. Goals go on without it, and without what waited for an account."""
    platform = locked(platform.pk)
    check_may(by, Permission.KEEP_PLATFORMS, platform.project_id)
    publish(
        PlatformRemoved(
            actor_id=by.pk,
            at=at,
            project_id=platform.project_id,
            platform_id=platform.pk,
            goals=tuple(platform.goals.order_by("pk").values_list("pk", flat=True)),
            entry_id=entry_id,
        )
    )
    platform.delete()


@transaction.atomic
def undo_platform_added(entry: AuditEntry, *, by: User, at: datetime) -> None:
    """Withdraw a platform that nobody has used yet."""
    platform = Platform.objects.filter(pk=entry.details["platform_id"], version=1, accounts=None, goals=None).first()
    if platform is None:
        raise CannotUndo("Something else has happened to this since, so it stays.")
    remove_platform(platform, by=by, at=at, entry_id=entry.pk)


def locked(platform_id: int) -> Platform:
    """Read a platform, held until the end of the transaction."""
    return Platform.objects.select_for_update(of=("self",)).select_related("project").get(pk=platform_id)


def keep(platform: Platform) -> None:
    """Write a platform; the database says whether its name is free."""
    try:
        with transaction.atomic():
            platform.save()
    except IntegrityError as clash:
        raise NameTaken("There is a platform of that name here already.") from clash
