"""People for the bench, with lists as long as a scene needs them."""

from datetime import timedelta
from itertools import count

from django.utils import timezone

from accounts.models import User
from goals import actions as goal_actions
from tasks import actions
from tasks.models import Membership, Task

NUMBERS = count(1)
WEEKS = 5


def person():
    number = next(NUMBERS)
    return User.objects.create_user(
        f"person-{number}@example.org", name=f"Person {number}", time_zone="Europe/Berlin", welcomed_at=timezone.now()
    )


def person_with(tasks):
    """Somebody with `tasks` open tasks aimed at today, two goals, and five weeks of settled things behind them."""
    user, now = person(), timezone.now()
    for title in ("Speak Spanish with my neighbours", "A calm kitchen"):
        goal_actions.say_goal(user.personal_project, title, "Because it matters to me", 3, by=user, at=now)
    for week in range(WEEKS):
        settle_three(user, at=now - timedelta(weeks=week, days=1))
    write_down(user.personal_project, tasks, at=now)
    return user


def room_with(tasks, people=1):
    """A shared project with `tasks` open tasks, and its people, of whom the first owns it."""
    crowd, now = [person() for _ in range(people)], timezone.now()
    room = actions.open_project("Spring zine fair", by=crowd[0], at=now)
    others = [Membership(project=room, user=user, role="member", joined_at=now) for user in crowd[1:]]
    Membership.objects.bulk_create(others)
    write_down(room, tasks, at=now, by=crowd[0])
    return room, crowd


def settle_three(user, *, at):
    news = [actions.NewTask(title=f"Something of {at:%A} {number}") for number in range(3)]
    for task in actions.add_tasks(user.personal_project, news, by=user, at=at):
        actions.move_task(task, "complete", by=user, at=at)


def write_down(project, number, *, at, by=None):
    """Fill the list in one query; places as `add_task` would give them."""
    user = by or project.personal_of
    rows = [
        Task(
            project=project,
            author=user,
            created_at=at,
            last_activity_at=at,
            title=f"Call number {place} about the garden fence",
            minutes=(5, 15, 45, None)[place % 4],
            labels=["garden"] if place % 3 == 0 else [],
            planned_on=user.today(at),
            position=1000 * place + 10**6,
        )
        for place in range(number)
    ]
    Task.objects.bulk_create(rows, batch_size=500)


def open_tasks(user):
    """Return what can be moved, in its order."""
    return list(Task.objects.visible_to(user).open().in_order().values_list("pk", flat=True))
