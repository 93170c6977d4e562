"""Going on after some quiet days: what somebody chose, and what that did to everything that was open."""

from datetime import date, datetime

from django.db import transaction

from accounts.models import User
from dueit.core.events import publish
from dueit.core.events.models import AuditEntry
from tasks.actions.chapters import bring_all_back, leave_all_behind
from tasks.actions.order import hold
from tasks.domain.refusals import MoveConflict
from tasks.domain.welcome import Choice
from tasks.events import ChapterRestored, WelcomeAnswered, WelcomeTakenBack
from tasks.models import Project, Welcome
from tasks.models.welcome import chapters_of, return_of


@transaction.atomic
def answer_welcome(choice: str, *, by: User, at: datetime) -> AuditEntry:
    """Go on as `by` chose: pick everything up, ease in, or begin a new chapter. Raises MoveConflict once they have."""
    home = _held_home(by)
    before = return_of(by, at=at)
    if not before.is_welcomed(by.today(at)):
        raise MoveConflict("no_welcome")
    _remember(by, Choice(choice), by.today(at))
    if choice == Choice.NEW_CHAPTER:
        leave_all_behind(home, by=by, at=at)
    return publish(
        WelcomeAnswered(
            actor_id=by.pk,
            at=at,
            project_id=home.pk,
            choice=choice,
            before=before.choice,
            before_on=before.chosen_on,
        )
    )


@transaction.atomic
def undo_welcome(entry: AuditEntry, *, by: User, at: datetime) -> None:
    """Ask again how to go on, with everything as it was."""
    home = _held_home(by)
    bring_all_back(entry, by=by, at=at)
    chosen_on = entry.details["before_on"]
    _remember(by, entry.details["before"], chosen_on and date.fromisoformat(chosen_on))
    publish(WelcomeTakenBack(actor_id=by.pk, at=at, project_id=home.pk, entry_id=entry.pk))


@transaction.atomic
def restore_chapter(entry: AuditEntry, *, by: User, at: datetime) -> None:
    """Open again, as a whole, what a new chapter let go; raises MoveConflict after thirty days, or the second time."""
    home = _held_home(by)
    if entry not in chapters_of(by, at=at):
        raise MoveConflict("chapter_closed")
    bring_all_back(entry, by=by, at=at)
    publish(ChapterRestored(actor_id=by.pk, at=at, project_id=home.pk, entry_id=entry.pk))


def _held_home(user: User) -> Project:
    """Return the place of `user`'s own things, which nobody else arranges until the end of the transaction."""
    home = Project.objects.personal_of(user)
    hold(home.pk)
    return home


def _remember(user: User, choice: str, chosen_on: date | None) -> None:
    if chosen_on is None:
        Welcome.objects.filter(user=user).delete()
    else:
        Welcome.objects.update_or_create(user=user, defaults={"choice": choice, "chosen_on": chosen_on})
