"""Going on after some quiet days: what somebody chose, and what that did to everything that was open."""

from datetime import date, datetime

from django.db import transaction
from django.db.models import Case, F, Value, When

from accounts.models import User
from dueit.core.events import publish
from dueit.core.events.models import AuditEntry
from tasks.actions.order import hold
from tasks.domain.lifecycle import State
from tasks.domain.refusals import MoveConflict
from tasks.domain.welcome import Choice
from tasks.events import ChapterRestored, WelcomeAnswered, WelcomeTakenBack
from tasks.models import Project, Task, Welcome
from tasks.models.task import NEW_CHAPTER
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
        _let_go_of_all(home, by=by, at=at)
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
    _open_again(entry, at=at)
    chosen_on = entry.details["before_on"]
    _remember(by, entry.details["before"], chosen_on and date.fromisoformat(chosen_on))
    publish(WelcomeTakenBack(actor_id=by.pk, at=at, project_id=home.pk, entry_id=entry.pk))


@transaction.atomic
def restore_chapter(entry: AuditEntry, *, by: User, at: datetime) -> None:
    """Open again, as a whole, what a new chapter let go; raises MoveConflict after thirty days, or the second time."""
    home = _held_home(by)
    if entry not in chapters_of(by, at=at):
        raise MoveConflict("chapter_closed")
    _open_again(entry, at=at)
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


def _let_go_of_all(home: Project, *, by: User, at: datetime) -> None:
    """Let everything go that is open there, however much: one statement."""
    Task.objects.open().filter(project=home).update(
        state=State.SKIPPED,
        reason=NEW_CHAPTER,
        finished_at=at,
        settled_on=by.today(at),
        settled_by=by,
        version=F("version") + 1,
        last_activity_at=at,
    )


def _open_again(entry: AuditEntry, *, at: datetime) -> None:
    """Open what was let go at that moment and rests still; what was started afresh since does not come twice."""
    resting = Task.objects.let_go().filter(project=entry.project_id, reason=NEW_CHAPTER, finished_at=entry.at)
    resting.filter(fresh_starts=None).update(
        state=Case(When(started_at=None, then=Value(State.WAITING)), default=Value(State.IN_PROGRESS)),
        reason="",
        finished_at=None,
        settled_on=None,
        settled_by=None,
        version=F("version") + 1,
        last_activity_at=at,
    )
