"""Opening the places where tasks live, and naming them."""

from datetime import datetime
from typing import Any

from django.db import transaction

from accounts.domain import zones
from accounts.models import User
from dueit.core.events import publish
from dueit.core.events.models import AuditEntry
from dueit.core.events.undo import CannotUndo
from tasks.actions.access import check_may
from tasks.actions.order import hold
from tasks.domain.refusals import MoveConflict
from tasks.domain.roles import Permission, Role
from tasks.events import ProjectClockSet, ProjectOpened, ProjectRenamed
from tasks.models import Membership, Project


@transaction.atomic
def open_personal_project(user: User) -> Project:
    """Give `user` the place where their own tasks live; asking twice changes nothing."""
    project, is_new = Project.objects.get_or_create(personal_of=user, defaults={"name": "Mine"})
    if is_new:
        Membership.objects.create(project=project, user=user, role=Role.OWNER)
    return project


@transaction.atomic
def open_project(name: str, *, by: User, at: datetime) -> Project:
    """Open a place that others can join; whoever opens it owns it, and it lives by their clock at first."""
    project = Project.objects.create(name=name, created_at=at, time_zone=by.time_zone)
    Membership.objects.create(project=project, user=by, role=Role.OWNER, joined_at=at)
    publish(ProjectOpened(actor_id=by.pk, at=at, project_id=project.pk))
    return project


@transaction.atomic
def rename_project(project: Project, name: str, *, by: User, at: datetime) -> Project:
    """Give a shared project another name; the same one changes nothing."""
    project = held_shared(project)
    check_may(by, Permission.KEEP_PROJECT, project.pk)
    if project.name != name:
        project.former_name, project.name = project.name, name
        project.save(update_fields=["name", "former_name"])
        project.trace = publish(ProjectRenamed(actor_id=by.pk, at=at, project_id=project.pk))
    return project


@transaction.atomic
def undo_renamed(entry: AuditEntry, *, by: User, at: datetime) -> Project:
    """Give a project the name again that it had before, unless it was named anew since."""
    project = held_shared(Project(pk=entry.project_id))
    check_may(by, Permission.KEEP_PROJECT, project.pk)
    if not _is_last(entry) or not project.former_name:
        raise CannotUndo("It was named anew since, so it stays.")
    project.name, project.former_name = project.former_name, ""
    project.save(update_fields=["name", "former_name"])
    publish(ProjectRenamed(actor_id=by.pk, at=at, project_id=project.pk, entry_id=entry.pk))
    return project


@transaction.atomic
def set_clock(project: Project, time_zone: str, *, by: User, at: datetime) -> Project:
    """Have a shared project live in another time zone; the same one changes nothing. Raise UnknownZone."""
    project = held_shared(project)
    check_may(by, Permission.KEEP_PROJECT, project.pk)
    zones.check(time_zone)
    return project if project.time_zone == time_zone else _turn(project, time_zone, by=by, at=at)


@transaction.atomic
def undo_clock_set(entry: AuditEntry, *, by: User, at: datetime) -> Project:
    """Have a project live again where it lived before, unless its clock was set anew since."""
    project = held_shared(Project(pk=entry.project_id))
    check_may(by, Permission.KEEP_PROJECT, project.pk)
    if not _is_last(entry) or "before" not in entry.details:  # which older ones don't say
        raise CannotUndo("It was set anew since, so it stays.")
    return _turn(project, entry.details["before"], by=by, at=at, entry_id=entry.pk)


def held_shared(project: Project) -> Project:
    """Read a project, held until the end of the transaction; raise MoveConflict for a personal one, which stays."""
    hold(project.pk)
    project = Project.objects.get(pk=project.pk)
    if project.personal_of_id is not None:
        raise MoveConflict("personal_stays")
    return project


def _turn(project: Project, time_zone: str, *, by: User, at: datetime, entry_id: int | None = None) -> Project:
    """Write down where a project lives from now on; the caller holds it."""
    before, project.time_zone = project.time_zone, time_zone
    project.save(update_fields=["time_zone"])
    told: dict[str, Any] = {"before": before, "entry_id": entry_id}
    project.trace = publish(ProjectClockSet(actor_id=by.pk, at=at, project_id=project.pk, **told))
    return project


def _is_last(entry: AuditEntry) -> bool:
    """Whether nothing of its kind has happened to a project since."""
    return entry == AuditEntry.objects.about(entry.subject).filter(kind=entry.kind).order_by("-pk").first()
