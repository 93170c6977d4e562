"""What people hear of tasks that rest: at most one gentle line on each of their days."""

from collections.abc import Sequence

from notifications import actions
from notifications.domain.message import Message
from tasks.domain.greeting import number_word
from tasks.events import TasksRested


def tell_rested(events: Sequence[TasksRested]) -> None:
    """Whose tasks they are, each in one line for all of them."""
    actions.notify([_message(event) for event in events], at=events[0].at)


def _message(event: TasksRested) -> Message:
    count = len(event.task_ids)
    return Message(
        kind="resting",
        person=event.user_id,
        cause=f"resting:{event.day}",
        subject=event.subject,
        about="What rests",
        url="/resting/",
        title="One task has been resting for a while"
        if count == 1
        else f"{number_word(count).capitalize()} tasks have been resting for a while",
    )
