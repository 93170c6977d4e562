"""Keeping what people come to, and whether they wish to hear of it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from accounts.models import User
from dueit.core import bulk
from dueit.core.events import publish
from dueit.core.events.models import AuditEntry
from notifications.actions.choosing import choose, undo_choice
from notifications.actions.telling import bring_back_keys, withdraw_keys
from notifications.domain.achievements import Kind, Reach, cause_of
from notifications.events import AchievementEarned, MomentsSwitched
from notifications.models import Achievement, Choice


@transaction.atomic
def earn(person: int, reached: Mapping[Kind, Reach], *, subject: str, at: datetime) -> None:
    """Keep what somebody has come to, by `subject` or before; what they have already, they have."""
    rows = [
        Achievement(user_id=person, kind=kind.value, earned_at=at, subject=subject if reach is Reach.NOW else "")
        for kind, reach in reached.items()
    ]
    new = bulk.insert_new(rows, told="kind")
    if not new:
        return
    is_told = Choice.of([person])[person].has_achievements
    for row in rows:
        if row.kind in new:
            about: dict[str, Any] = {"actor_id": person, "at": at, "achievement_id": row.pk, "kind": row.kind}
            publish(AchievementEarned(**about, is_quiet=not (row.subject and is_told)))


@transaction.atomic
def switch_moments(user: User, has_moments: bool, *, by: User, at: datetime) -> AuditEntry | None:
    """Have quiet moments told and shown, or not; None if it is so already. They are kept either way."""
    entry = choose(MomentsSwitched, user, {"has_achievements": has_moments}, by=by, at=at)
    if entry:
        _follow(user, has_moments, at=at)
    return entry


@transaction.atomic
def undo_moments(entry: AuditEntry, *, by: User, at: datetime) -> None:
    """Have it as it was before, unless it is not what they chose then any more."""
    undo_choice(entry, by=by, at=at)
    _follow(by, entry.details["before"]["has_achievements"], at=at)


def _follow(user: User, has_moments: bool, *, at: datetime) -> None:
    keys = [f"{cause_of(kind)}:{user.pk}" for kind in Kind]
    if has_moments:
        bring_back_keys(keys, at=at)
    else:
        withdraw_keys(keys, at=at)
