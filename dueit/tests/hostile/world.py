"""A world in which everything that people can write is a payload."""

from dataclasses import dataclass
from datetime import timedelta

from django.utils import timezone

from accounts.models import User
from dueit.tests.hostile.words import PAYLOADS
from goals.domain.plan import Plan, Rhythm, Source, Step
from goals.domain.platforms import PlatformLook
from goals.models import Account, Draft, Goal, Platform
from goals.models import Step as StepOfGoal
from notifications.actions import notify
from notifications.domain.message import Message
from tasks.actions import NewTask, add_task, add_tasks, move_task, write_comment
from tasks.models import Project, Task


@dataclass(frozen=True)
class World:
    """What one person has, each once for every payload; the last of each kind holds all the others."""

    today: list[Task]
    some_day: list[Task]
    let_go: list[Task]
    goals: list[Goal]
    broad: Goal
    accounts: list[Account]
    draft: Draft
    large: Task

    @property
    def platforms(self) -> list[Platform]:
        return [account.platform for account in self.accounts]


def furnish(user: User) -> World:
    at = timezone.now()
    mine, day = user.personal_project, user.today(at)
    aimed = [add_task(mine, words(payload, planned_on=day), by=user, at=at) for payload in PAYLOADS]
    some_day = add_tasks(mine, [words(payload) for payload in PAYLOADS], by=user, at=at)
    let_go = add_tasks(mine, [words(payload, planned_on=day) for payload in PAYLOADS], by=user, at=at)
    for task in let_go:
        move_task(task, "skip", by=user, at=at)
    goals = [goal(mine, user, payload, at) for payload in PAYLOADS]
    broad = goal(mine, user, PAYLOADS[0], at)
    StepOfGoal.objects.bulk_create(
        StepOfGoal(goal=broad, task=task, why=task.title, place=place) for place, task in enumerate(aimed)
    )
    large = add_task(mine, words(PAYLOADS[1]), by=user, at=at)
    add_tasks(mine, [words(payload) for payload in PAYLOADS], by=user, at=at, part_of=large)
    for payload in PAYLOADS:
        write_comment(large, payload, by=user, at=at)
    notify([told(*pair, user) for pair in zip(PAYLOADS[::2], PAYLOADS[1::2], strict=True)], at=at)
    accounts = [pursued(goal, payload, at) for goal, payload in zip(goals, PAYLOADS, strict=True)]
    return World(aimed, some_day, let_go, goals, broad, accounts, proposed(broad, user, at), large)


def words(payload: str, **when: object) -> NewTask:
    return NewTask(title=payload, note=payload, labels=[payload], **when)


def goal(project: Project, user: User, payload: str, at: object) -> Goal:
    return Goal.objects.create(project=project, owner=user, title=payload, why=payload, created_at=at)


def told(payload: str, other: str, user: User) -> Message:
    """A notice of two payloads, for the inbox shows thirty at once."""
    what = {
        "cause": str(PAYLOADS.index(payload)),
        "subject": "task-1",
        "about": payload,
        "title": payload,
        "body": other,
    }
    return Message(kind="mentioned", person=user.pk, url="/", **what)


def pursued(goal: Goal, payload: str, at: object) -> Account:
    """The account that a goal addresses; its platform has a link with words that no form would have let through."""
    look = {**PlatformLook().to_json(), "links": [{"label": payload[:60], "url": "https://example.com/?a=%22%3E"}]}
    goal.platform = Platform.objects.create(project=goal.project, name=payload, look=look, created_at=at)
    goal.save()
    account = Account.objects.create(platform=goal.platform, username=payload, notes=payload, created_at=at)
    goal.addressed.create(account=account, place=0)
    return account


def proposed(about: Goal, user: User, at: timezone.datetime) -> Draft:
    """A draft that says what no reading of an answer would have let through."""
    steps = tuple(
        Step(title=payload, why=payload, minutes=10, key=f"s{number}", phase=payload)
        for number, payload in enumerate(PAYLOADS, start=1)
    )
    plan = Plan(
        kind="generic",
        covers=PAYLOADS[0],
        summary=PAYLOADS[1],
        steps=steps,
        notes=tuple(PAYLOADS),
        source=PAYLOADS[2],
        pace=PAYLOADS[3],
        rhythm=Rhythm(title=PAYLOADS[4], every="week", times=2, minutes=10),
    )
    draft = Draft(user=user, goal=about, created_at=at, asked_at=at - timedelta(seconds=1))
    draft.answer(plan, source=Source.ASSISTANT, note=PAYLOADS[5], at=at)
    return draft
