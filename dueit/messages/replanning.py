"""What people hear when the days of a goal are spread anew: once a day, and not of what they did themselves."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from accounts.models import User
from dueit.core.events.models import AuditEntry
from dueit.messages.telling import name_of
from goals.events import GoalReplanned, ReplanTakenBack
from goals.models import Receipt
from notifications import actions
from notifications.domain.message import Message
from notifications.models import Notification
from tasks.models import Membership, Task

TWO_DAYS = timedelta(days=2)  # no day of anybody is longer


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
    heard = _heard_today(people, {event.subject for event in events}, at=events[0].at)
    told = [
        _message(event, receipts[event.receipt_id], person, words)
        for event in events
        for person in sorted(concerned[event.receipt_id])
        if person != event.actor_id and (person, event.subject) not in heard
    ]
    actions.notify(told, at=events[0].at)


def follow_taken_back(event: ReplanTakenBack) -> None:
    for entry in AuditEntry.objects.filter(pk=event.entry_id or 0):
        actions.withdraw(event.subject, _cause(event.subject, entry.details["receipt_id"]), at=event.at)


def _heard_today(people: dict[int, User], subjects: Collection[str], *, at: datetime) -> set[tuple[int, str]]:
    """Return who was told of which goal on this day of theirs, as far as that still holds."""
    told = Notification.objects.filter(user__in=people, subject__in=subjects, kind="replanned", withdrawn_at=None)
    recent = told.filter(made_at__gt=at - TWO_DAYS).values_list("user", "subject", "made_at")
    return {(pk, subject) for pk, subject, made_at in recent if people[pk].today(made_at) == people[pk].today(at)}


def _cause(subject: str, receipt_id: int) -> str:
    return f"replanned:{subject}:{receipt_id}"


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


def _message(event: GoalReplanned, receipt: Receipt, person: int, words: str) -> Message:
    return Message(
        kind="replanned",
        person=person,
        cause=_cause(event.subject, receipt.pk),
        subject=event.subject,
        about=receipt.goal.title,
        title=words,
        url=receipt.get_absolute_url(),
        place=f"project-{event.project_id}",
    )
