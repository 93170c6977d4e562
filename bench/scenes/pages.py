"""Requests one after the other: pages and actions of tasks."""

import random
from functools import partial

from bench import cast
from bench.measuring import measure
from bench.visitor import Visitor

COUNTED = {"X-Count-Queries": "1"}
LISTS = (10, 1_000, 10_000)
chance = random.Random(1)


def empty(installation, times):
    visitor = Visitor(installation.address)
    visitor.get("/bench/empty/")
    return {"empty view": measure(installation, [partial(visitor.get, "/bench/empty/")] * times)}


def today(installation, times):
    visitor = Visitor(installation.address, cast.person_with(100))
    visitor.get("/")
    requests = [partial(visitor.get, "/")] * times
    return {"Today, 100 tasks": measure(installation, requests, queries=counted(visitor.get("/", **COUNTED)))}


def add(installation, times):
    visitor = Visitor(installation.address, cast.person_with(100))
    lines = [{"line": f"Water plant {number} tomorrow ~10m", "field": "today"} for number in range(times)]
    requests = [partial(visitor.post, "/tasks/add/", line) for line in lines]
    queries = counted(visitor.post("/tasks/add/", {"line": "Water the ferns"}, **COUNTED))
    return {"quick add": measure(installation, requests, queries=queries)}


def complete(installation, times):
    user = cast.person_with(100 + times)
    visitor = Visitor(installation.address, user)
    first, *rest = [f"/tasks/{pk}/complete/" for pk in cast.open_tasks(user)]
    queries = counted(visitor.post(first, **COUNTED))
    return {"complete": measure(installation, [partial(visitor.post, path) for path in rest[:times]], queries=queries)}


def move(installation, times):
    return {f"move in a list of {size:,}": move_in(installation, times, size) for size in LISTS}


def move_in(installation, times, size):
    """Put one task of the list after another, at random."""
    user = cast.person_with(size)
    visitor, tasks = Visitor(installation.address, user), cast.open_tasks(user)
    pairs = [chance.sample(tasks, 2) for _ in range(times + 1)]
    requests = [partial(visitor.post, f"/tasks/{task}/place/", {"after": after}) for task, after in pairs]
    queries = counted(requests.pop()(**COUNTED))
    return measure(installation, requests, queries=queries)


def counted(answer):
    return int(answer.getheader("X-Queries"))
