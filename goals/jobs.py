"""What the worker does for goals."""

from django.utils import timezone

from dueit.core import clock
from dueit.core.work import signs
from dueit.core.work.queue import nudge
from goals import actions
from goals.events import StepsAsked
from goals.models import Draft

JOB = "goals.jobs.break_down_due"
SWEEP = "goals.jobs.sweep_due"


def break_down_due() -> str:
    """Think about one draft that waits, and have the next one thought about in a job of its own."""
    draft = actions.propose_due(at=clock.now(), worker=signs.name())
    if Draft.objects.due(clock.now()).exists():
        nudge(JOB)
    return f"answered draft {draft.pk}" if draft else "nothing waits"


def sweep_due() -> str:
    """Make the tasks of goals whose day has come; if that is very many, go on in a job of its own."""
    actions.follow_times_off(at=timezone.now())
    swept = actions.sweep_due(at=timezone.now())
    if swept.has_more:
        nudge(SWEEP)
    return "the clock is doubted" if swept.is_doubted else f"{swept.goals} goals, {swept.tasks} tasks"


def forget_goals() -> str:
    """Delete goals that were removed long enough ago."""
    return f"{actions.forget_goals(at=timezone.now())} goals"


def break_down_soon(_: StepsAsked) -> None:
    """A reaction: don't let a person wait for the minute to turn. If this is lost, the sweep finds the draft."""
    nudge(JOB)
