"""What people hear when the days of a goal are spread anew: once a day, and not of what they did themselves."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import timedelta

from accounts.models import User
from dueit.core.events.models import AuditEntry
from dueit.messages.telling import name_of
from goals.events import GoalReplanned, ReplanTakenBack
from goals.models import Receipt
from notifications import actions
from notifications.domain.message import Message
from tasks.models import Membership, Task

A_DAY = timedelta(days=1)


def tell_replanned(event: GoalReplanned) -> None:
    """Whose goal it is, and who has taken a task that moved or was let go."""
    tell_all_replanned([event])


def tell_all_replanned(events: Sequence[GoalReplanned]) -> None:
    """The same for many goals at once, in as many questions as for one."""
    receipts = Receipt.objects.select_related("goal").in_bulk([event.receipt_id for event in events])
    concerned = _concerned(receipts.values())
    wanted = {person for people in concerned.values() for person in people}
    people = User.objects.in_bulk(wanted)
    words = f"{name_of(events[0].actor_id)} spread its days anew" if events[0].actor_id else "Its days are spread anew"
    told = [
        _message(event, receipts[event.receipt_id], people[person], words)
        for event in events
        for person in sorted(concerned[event.receipt_id])
        if person != event.actor_id
    ]
    actions.notify(told, at=events[0].at)


def follow_taken_back(event: ReplanTakenBack) -> None:
    for entry in AuditEntry.objects.filter(pk=event.entry_id or 0):
        days = (entry.at.date() + A_DAY * away for away in (-1, 0, 1))  # wherever they live
        actions.withdraw(event.subject, *(f"replanned:{event.subject}:{day}" for day in days), at=event.at)


def _concerned(receipts: Collection[Receipt]) -> dict[int, set[int]]:
    """Return whom each receipt is about, of those who are in its project still."""
    task_ids = {pk: {line.task for line in receipt.lines if line.task} for pk, receipt in _by_id(receipts)}
    all_ids = {pk for ids in task_ids.values() for pk in ids}
    held = dict(Task.objects.filter(pk__in=all_ids).exclude(assignee=None).values_list("pk", "assignee"))
    inside: dict[int, set[int]] = defaultdict(set)
    projects = {receipt.goal.project_id for receipt in receipts}
    for project_id, user_id in Membership.objects.filter(project__in=projects).values_list("project", "user"):
        inside[project_id].add(user_id)
    return {
        pk: inside[receipt.goal.project_id] & {receipt.goal.owner_id, *map(held.get, task_ids[pk])}
        for pk, receipt in _by_id(receipts)
    }


def _by_id(receipts: Collection[Receipt]) -> list[tuple[int, Receipt]]:
    return [(receipt.pk, receipt) for receipt in receipts]


def _message(event: GoalReplanned, receipt: Receipt, user: User, words: str) -> Message:
    """Word it for one person; what is told of the same goal on the same day of theirs is told already."""
    return Message(
        kind="replanned",
        person=user.pk,
        cause=f"replanned:{event.subject}:{user.today(event.at)}",
        subject=event.subject,
        about=receipt.goal.title,
        title=words,
        url=receipt.get_absolute_url(),
        place=f"project-{event.project_id}",
    )
