"""Finding among a hundred thousand tasks: a rare word, a common one, and the first letter of half of all."""

import random
from functools import partial

from django.db import connection
from django.utils import timezone

from bench import cast
from bench.measuring import measure
from bench.scenes.pages import COUNTED, counted
from bench.visitor import Visitor
from tasks.models import Task

TASKS = 100_000
SYLLABLES = ("ga", "ru", "mi", "to", "len", "sha", "pi", "vor", "ne", "dal", "ku", "fi")
TYPED = {
    "a rare word": "xylophone",
    "a common word": "garden",
    "two words": "garden ab",
    "one letter": "a",
    "two letters": "ab",
}
chance = random.Random(1)


def search(installation, times):
    visitor = Visitor(installation.address, person_with_many())
    return {f"find {what} in {TASKS:,}": find(installation, visitor, times, typed) for what, typed in TYPED.items()}


def find(installation, visitor, times, typed):
    """Ask as a page does while one types."""
    ask = partial(visitor.get, f"/tasks/find/live/?q={typed.replace(' ', '+')}", **{"HX-Request": "true"})
    queries = counted(visitor.get("/find/", **COUNTED) and ask(**COUNTED))
    return measure(installation, [ask] * times, queries=queries)


def person_with_many():
    """Somebody with words as they are: a few in every other task, most of them in hardly any."""
    user, at = cast.person(), timezone.now()
    words = [("a" if place % 5 == 0 else "") + "".join(chance.choices(SYLLABLES, k=3)) for place in range(5_000)]
    rows = [
        Task(
            project=user.personal_project,
            author=user,
            created_at=at,
            last_activity_at=at,
            title=title(words, place),
            note=sentence(words, 12) if place % 3 == 0 else "",
            minutes=(5, 15, 45, None)[place % 4],
            planned_on=user.today(at),
            position=1000 * place + 10**6,
        )
        for place in range(TASKS)
    ]
    for start in range(0, TASKS, 2_000):  # so that nobody else waits long
        Task.objects.bulk_create(rows[start : start + 2_000], batch_size=500)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return user


def title(words, place):
    extra = ["xylophone"] * (place % 5_000 == 7) + ["garden"] * (place % 3 == 0)
    return " ".join([*extra, sentence(words, 4)])


def sentence(words, length):
    return " ".join(words[int(len(words) * chance.random() ** 3)] for _ in range(length))
