"""Keeping searches under a name."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from dueit.core.events import publish
from dueit.core.events.models import AuditEntry
from dueit.core.events.undo import FOR, CannotUndo
from tasks.domain.refusals import MoveConflict
from tasks.events import ViewBroughtBack, ViewKept, ViewRemoved, ViewTakenBack
from tasks.models import SavedView
from tasks.models.saved_view import MOST


@transaction.atomic
def keep_view(name: str, query: str, *, by: User, at: datetime) -> SavedView:
    """Keep a search under a name of one's own; raise MoveConflict where there is one of that name, or fifty.

    What was removed and can't come back any more is forgotten.
    """
    _hold(by)
    SavedView.objects.filter(user=by, removed_at__lt=at - FOR).delete()
    _check_room(name, by)
    view = SavedView.objects.create(user=by, name=name, query=query, created_at=at)
    view.trace = publish(ViewKept(actor_id=by.pk, at=at, view_id=view.pk))
    return view


@transaction.atomic
def remove_view(view: SavedView, *, by: User, at: datetime) -> SavedView:
    """Keep a search no longer; for five minutes it can come back."""
    _hold(by)
    view = SavedView.objects.visible_to(by).get(pk=view.pk)
    view.hide(at)
    view.trace = publish(ViewRemoved(actor_id=by.pk, at=at, view_id=view.pk))
    return view


@transaction.atomic
def undo_view_kept(entry: AuditEntry, *, by: User, at: datetime) -> SavedView:
    """Take back keeping it."""
    _hold(by)
    view = SavedView.objects.visible_to(by).get(pk=entry.details["view_id"])
    view.hide(at)
    publish(ViewTakenBack(actor_id=by.pk, at=at, view_id=view.pk, entry_id=entry.pk))
    return view


@transaction.atomic
def undo_view_removed(entry: AuditEntry, *, by: User, at: datetime) -> SavedView:
    """Keep it again, unless another has its name by now."""
    _hold(by)
    view = SavedView.objects.get(pk=entry.details["view_id"], user=by)
    try:
        _check_room(view.name, by)
    except MoveConflict as refusal:
        raise CannotUndo(str(refusal)) from refusal
    view.hide(None)
    publish(ViewBroughtBack(actor_id=by.pk, at=at, view_id=view.pk, entry_id=entry.pk))
    return view


def _hold(user: User) -> None:
    """Let nothing else be kept by `user` until the end of the transaction."""
    User.objects.select_for_update().get(pk=user.pk)


def _check_room(name: str, user: User) -> None:
    kept = SavedView.objects.visible_to(user)
    if kept.filter(name=name).exists():
        raise MoveConflict("view_named_so")
    if kept.count() >= MOST:
        raise MoveConflict("many_views")
