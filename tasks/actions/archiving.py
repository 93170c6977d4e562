"""Putting projects away, and bringing them back: an archived one can be read, and nothing in it moves."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from dueit.core.events import publish
from dueit.core.events.models import AuditEntry
from dueit.core.events.undo import CannotUndo
from tasks.actions.access import check_may
from tasks.actions.projects import held_shared
from tasks.domain.roles import Permission
from tasks.events import ProjectArchived, ProjectBroughtBack
from tasks.models import Project

BY_NOW = "Something else has happened to this project since, so it stays."


@transaction.atomic
def archive_project(project: Project, *, by: User, at: datetime) -> Project:
    """Put a shared project away: it leaves all lists, and its goals rest. Twice is once."""
    project = held_shared(project)
    check_may(by, Permission.KEEP_PROJECT, project.pk)
    return project if project.is_archived else _put_away(project, by=by, at=at)


@transaction.atomic
def bring_project_back(project: Project, *, by: User, at: datetime) -> Project:
    """Have an archived project in use again, with all that was in it. Twice is once."""
    project = held_shared(project)
    check_may(by, Permission.KEEP_PROJECT, project.pk)
    return _take_out(project, by=by, at=at) if project.is_archived else project


@transaction.atomic
def undo_archived(entry: AuditEntry, *, by: User, at: datetime) -> Project:
    project = _as_left(entry, by=by, is_archived=True)
    return _take_out(project, by=by, at=at, entry_id=entry.pk)


@transaction.atomic
def undo_brought_back(entry: AuditEntry, *, by: User, at: datetime) -> Project:
    project = _as_left(entry, by=by, is_archived=False)
    return _put_away(project, by=by, at=at, entry_id=entry.pk)


def _as_left(entry: AuditEntry, *, by: User, is_archived: bool) -> Project:
    """Hold the project of a change that is to be taken back; CannotUndo if it stands otherwise by now."""
    project = held_shared(Project(pk=entry.project_id))
    check_may(by, Permission.KEEP_PROJECT, project.pk)
    if project.is_archived != is_archived:
        raise CannotUndo(BY_NOW)
    return project


def _put_away(project: Project, *, by: User, at: datetime, entry_id: int | None = None) -> Project:
    project.archived_at = at
    project.save(update_fields=["archived_at"])
    project.trace = publish(ProjectArchived(actor_id=by.pk, at=at, project_id=project.pk, entry_id=entry_id))
    return project


def _take_out(project: Project, *, by: User, at: datetime, entry_id: int | None = None) -> Project:
    project.archived_at = None
    project.save(update_fields=["archived_at"])
    project.trace = publish(ProjectBroughtBack(actor_id=by.pk, at=at, project_id=project.pk, entry_id=entry_id))
    return project
