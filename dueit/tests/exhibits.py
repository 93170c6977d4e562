"""One of everything that operators find in the admin."""

from django.utils import timezone
from django_q.models import Failure, OrmQ, Schedule, Success
from django_q.signing import SignedPackage

from accounts.models import Place, User
from accounts.tests.factories import UserFactory
from dueit.core.events.models import AuditEntry
from dueit.core.llm.models import LlmCall
from dueit.core.work.models import Heartbeat
from goals import actions as goal_actions
from goals.models import Account, Draft, Goal, Occurrence, Platform, Receipt, Recurrence
from goals.tests.factories import AccountFactory, GoalFactory, PlatformFactory
from goals.tests.rhythms import repeating
from notifications.domain.achievements import Kind
from notifications.models import Achievement, Delivery, Device, LedgerEntry, Notification, Reminder, UsedLink
from notifications.tests.factories import DeliveryFactory, DeviceFactory, NotificationFactory
from tasks.models import Comment, Invitation, Offer, Project, Rest, SavedView, Task
from tasks.tests.factories import CommentFactory, InvitationFactory, TaskFactory

WORD = "Sesame"


def add_user(number, alice):
    return User.objects.create_user(f"{WORD}-{number}@example.com", "a calm password", name=WORD)


def add_job(kind):
    def add(number, alice):
        at = timezone.now()
        kind.objects.create(
            id=f"job{kind.__name__}{number}", name=WORD, func="x.y", started=at, stopped=at, success=kind is Success
        )

    return add


def add_queued(number, alice):
    payload = SignedPackage.dumps({"id": str(number), "name": WORD, "func": "x.y", "args": (), "kwargs": {}})
    OrmQ.objects.create(key=WORD, payload=payload, lock=timezone.now())


def add_draft(number, alice):
    goal_actions.ask_for_steps(GoalFactory(project=alice.personal_project), 3, by=alice, at=timezone.now())


def add_goal(number, alice):
    return GoalFactory(project=alice.personal_project, owner=alice, title=f"{WORD} {number}")


def add_rhythm(number, alice):
    repeating(add_goal(number, alice))


def add_receipt(number, alice):
    Receipt.objects.create(
        goal=add_goal(number, alice), cause="asked", by=alice, made_at=timezone.now(), changes=[], before={}
    )


def add_offer(number, alice):
    task = TaskFactory(project=alice.personal_project, title=f"{WORD} {number}")
    Offer.objects.create(task=task, to=alice, by=alice, offered_at=timezone.now())


def add_entry(number, alice):
    subject = f"task-{number}"
    AuditEntry.objects.create(at=timezone.now(), kind=WORD, actor=alice, subject=subject, details={})


def add_achievement(number, alice):
    kind = list(Kind)[number % len(Kind)]
    user = UserFactory(email=f"{WORD}-{number}@example.com")
    Achievement.objects.create(user=user, kind=kind, earned_at=timezone.now())


ADD = {
    User: add_user,
    Place: lambda number, alice: Place.objects.create(
        user=UserFactory(email=f"{WORD}-{number}@example.com"), fingerprint=number, seen_at=timezone.now()
    ),
    Project: lambda number, alice: Project.objects.create(name=f"{WORD} {number}"),
    Task: lambda number, alice: TaskFactory(project=alice.personal_project, title=f"{WORD} {number}"),
    Comment: lambda number, alice: CommentFactory(task__project=alice.personal_project, text=f"{WORD} {number}"),
    Offer: add_offer,
    Invitation: lambda number, alice: InvitationFactory(invited_by=alice, address=f"{WORD}-{number}@example.com"),
    SavedView: lambda number, alice: SavedView.objects.create(
        user=alice, name=f"{WORD} {number}", query="q=milk", created_at=timezone.now()
    ),
    Rest: lambda number, alice: Rest.objects.create(
        task=TaskFactory(project=alice.personal_project, title=f"{WORD} {number}"), kept_on=timezone.now()
    ),
    Goal: add_goal,
    Recurrence: add_rhythm,
    Occurrence: add_rhythm,
    Receipt: add_receipt,
    Draft: add_draft,
    Platform: lambda number, alice: PlatformFactory(project=alice.personal_project, name=f"{WORD} {number}"),
    Account: lambda number, alice: AccountFactory(
        platform__project=alice.personal_project, username=f"{WORD}-{number}"
    ),
    LlmCall: lambda number, alice: LlmCall.objects.create(user=alice, remark=WORD, at=timezone.now()),
    Notification: lambda number, alice: NotificationFactory(user=alice, about=f"{WORD} {number}"),
    Device: lambda number, alice: DeviceFactory(user=alice, name=f"{WORD} {number}"),
    Delivery: lambda number, alice: DeliveryFactory(notification__user=alice, address=f"{WORD}-{number}@example.com"),
    LedgerEntry: lambda number, alice: LedgerEntry.objects.create(
        notification=NotificationFactory(user=alice), step="held", why=f"{WORD} {number}", at=timezone.now()
    ),
    Achievement: add_achievement,
    UsedLink: lambda number, alice: UsedLink.objects.create(
        notification=NotificationFactory(user=alice, about=f"{WORD} {number}"), deed="take", used_at=timezone.now()
    ),
    Reminder: lambda number, alice: Reminder.objects.create(
        user=add_user(number, alice), subject=f"task-{number}", set_at=timezone.now()
    ),
    AuditEntry: add_entry,
    OrmQ: add_queued,
    Success: add_job(Success),
    Failure: add_job(Failure),
    Schedule: lambda number, alice: Schedule.objects.create(name=f"{WORD} {number}", func="x.y"),
    Heartbeat: lambda number, alice: Heartbeat.objects.create(worker=f"{WORD}-{number}"),
}
