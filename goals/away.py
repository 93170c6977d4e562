"""What time off would change, said before it is taken."""

from datetime import date

from accounts.models import User
from goals.actions.time_off import gone_by, lying_ahead
from goals.domain.outlook import counted
from goals.domain.schedule.kinds import Status
from goals.domain.schedule.words import spoken_date
from goals.models import Recurrence, TimeOff


def foreseen(person: User, first_on: date, last_on: date | None, *, today: date) -> list[str]:
    """Return in sentences what rests, what is let go, what waits, and when everything comes up again."""
    off = TimeOff(person=person, first_on=first_on, last_on=last_on)
    goals = Recurrence.objects.filter(goal__project__personal_of=person, status=Status.ACTIVE).count()
    gone, ahead = gone_by(off, today).count(), lying_ahead(off, today).count()
    said = [f"{counted(goals, 'goal').capitalize()} of yours {'rests' if goals == 1 else 'rest'} on these days."]
    if gone:
        said.append(f"{counted(gone, 'task').capitalize()} that came up on them {is_or_are(gone)} let go.")
    if ahead and off.back_on:
        said.append(
            f"{counted(ahead, 'task').capitalize()} planned for them {'waits' if ahead == 1 else 'wait'} "
            f"for {spoken_date(off.back_on, today)}."
        )
    return [*said, ending(off, today)]


def ending(off: TimeOff, today: date) -> str:
    if off.back_on is None:
        return "Nothing comes up until you say that you are back."
    if off.back_on <= today:
        return "Those days don't count; from today on everything comes up as ever."
    return f"From {spoken_date(off.back_on, today)} on everything comes up as ever."


def is_or_are(number: int) -> str:
    return "is" if number == 1 else "are"
