"""Many at once, and what takes more than one process: 200 quick adds, a breakdown by the worker."""

import time
from concurrent.futures import ThreadPoolExecutor

from bench import cast
from bench.measuring import Figures, elapsed, percentile
from bench.visitor import Refused, Visitor
from goals.models import Draft
from tasks.models import Task

AT_ONCE = 200
LONGEST_S = 60
GOALS = ("Run ten kilometres", "Tidy the cellar", "Learn to bake bread", "Read more", "Sort out my papers")


class Collided(AssertionError):
    """Two tasks of a list stand at the same place."""


def adds_at_once(installation, times):
    """Every add at the same moment, each on a connection of its own; then look that no two places are the same."""
    user = cast.person_with(10)
    visitors = [Visitor(installation.address, user) for _ in range(AT_ONCE)]
    before = installation.cpu_ms()
    with ThreadPoolExecutor(AT_ONCE) as crowd:
        walls = list(crowd.map(add_one, visitors))
    check_places(user, expected=AT_ONCE)
    cpu = (installation.cpu_ms() - before) / AT_ONCE
    return {f"{AT_ONCE} quick adds at once": Figures(cpu, percentile(walls, 50), percentile(walls, 99))}


def add_one(visitor):
    return elapsed(lambda: visitor.post("/tasks/add/", {"line": "Bring an umbrella"}))


def check_places(user, *, expected):
    places = Task.objects.visible_to(user).filter(title="Bring an umbrella").values_list("position", flat=True)
    if len(set(places)) != expected:
        raise Collided(f"{expected} tasks were added, at {len(set(places))} places")


def breakdown(installation, times):
    """From saying a goal until its steps can be looked at; the worker thinks, offline."""
    visitor = Visitor(installation.address, cast.person())
    before = installation.cpu_ms()
    walls = [elapsed(lambda title=title: see_steps(visitor, title)) for title in GOALS]
    cpu = (installation.cpu_ms() - before) / len(walls)
    return {"breakdown offline, to its steps": Figures(cpu, percentile(walls, 50), max(walls))}


def see_steps(visitor, title):
    visitor.post("/goals/new/", {"title": title, "level": 3})
    patience = time.monotonic() + LONGEST_S
    while not Draft.objects.filter(goal__title=title, state="ready").exists():
        if time.monotonic() > patience:
            raise Refused(f"Nobody thought about {title!r} for {LONGEST_S} s")
        time.sleep(0.01)
    draft = Draft.objects.filter(goal__title=title).latest("pk")
    visitor.get(f"/goals/drafts/{draft.pk}/live/", **{"HX-Request": "true"})
