"""Leaving a receipt of what was spread again, with all that taking it back needs."""

from collections.abc import Collection, Sequence
from datetime import datetime

from accounts.models import User
from dueit.core import bulk
from dueit.core.events import publish, publish_together
from goals.actions.courses import Decided
from goals.domain.replanning import LET_GO, Change, Code, changes_of
from goals.domain.schedule.kinds import CatchUp
from goals.domain.schedule.state import ScheduleState
from goals.events import GoalReplanned
from goals.models import Receipt
from goals.models.receipt import Cause
from tasks.domain.lifecycle import State


def leave_receipts(decisions: Sequence[Decided], touched: Collection[int], *, at: datetime) -> None:
    """Write down what the house moved or let go by itself, of all goals that it spreads, in one statement."""
    spread = [decided for decided in decisions if decided.course.policy.catchup == CatchUp.SPREAD]
    changed = [(decided, changes) for decided in spread if (changes := written(decided, touched))]
    receipts = [receipt_of(decided, changes, Cause.SWEEP, at=at) for decided, changes in changed]
    bulk.insert(receipts)
    publish_together(
        [told(receipt, decided) for (decided, _), receipt in zip(changed, receipts, strict=True)],
    )


def leave_receipt(decided: Decided, touched: Collection[int], *, by: User, at: datetime) -> Receipt:
    """Write down what somebody asked for."""
    receipt = receipt_of(decided, written(decided, touched), Cause.ASKED, by=by, at=at)
    receipt.save()
    receipt.trace = publish(told(receipt, decided))
    return receipt


def written(decided: Decided, touched: Collection[int]) -> list[Change]:
    """Return the changes that came to be: a task that somebody has just begun stays as it is."""
    course, outcome, day, before = decided
    if before is None:
        return []
    changes = changes_of(before, outcome, course.policy, day, ids=course.ids)
    kept = [change for change in changes if change.task is None or change.task in touched]
    return kept if any(change.code is not Code.FOLLOWS for change in kept) else []


def receipt_of(
    decided: Decided, changes: Sequence[Change], cause: Cause, *, at: datetime, by: User | None = None
) -> Receipt:
    recurrence, left = decided.course.recurrence, decided.outcome.state
    return Receipt(
        goal_id=recurrence.goal_id,
        made_at=at,
        by=by,
        cause=cause.value,
        changes=[change.to_json() for change in changes],
        before=standing(decided.before or left, left, recurrence.rev, changes),
    )


def standing(before: ScheduleState, left: ScheduleState, rev: int, changes: Sequence[Change]) -> dict[str, object]:
    """Return how all stood before: what is moved or let go by the house has been waiting."""
    tasks = {
        str(change.task): {
            "state": State.WAITING.value,
            "planned_on": change.from_day and change.from_day.isoformat(),
        }
        for change in changes
        if change.task is not None
    }
    return {"rev": rev, "state": before.to_json(), "left": left.to_json(), "tasks": tasks}


def told(receipt: Receipt, decided: Decided) -> GoalReplanned:
    lines = receipt.lines
    return GoalReplanned(
        actor_id=receipt.by_id,
        at=receipt.made_at,
        project_id=decided.course.recurrence.goal.project_id,
        goal_id=receipt.goal_id,
        receipt_id=receipt.pk,
        moved=sum(line.is_move for line in lines),
        let_go=sum(line.times for line in lines if line.code in LET_GO),
    )
