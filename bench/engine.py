"""Runs the scenes on one database, several times, and prints the worst of each figure as JSON."""

import json
import sys

import django

django.setup()

from bench.installation import running
from bench.measuring import Figures
from bench.scenes import notices, pages, rooms, search, sockets, storms, sweeps, together, weight

SCENES = (
    pages.empty,
    pages.today,
    pages.add,
    pages.complete,
    pages.move,
    together.breakdown,
    together.adds_at_once,
    sockets.another_client,
    sockets.crowds,
    search.search,
    weight.weight,
    sweeps.goal_page,
    rooms.room,
    rooms.room_of_thousand,
    rooms.browsers,
    storms.storms,
    notices.notices,
    sweeps.sweeps,
)
# What takes a minute, or hears so many that one run is enough.
ONCE = (notices.notices, rooms.browsers, rooms.room_of_thousand, storms.storms)


def run(rounds, times, wanted):
    scenes = [scene for scene in SCENES if not wanted or scene.__name__ in wanted]
    worst = {}
    with running() as installation:
        for number in range(rounds):
            for scene in scenes if number == 0 else [scene for scene in scenes if scene not in ONCE]:
                print(f"  {scene.__name__}", file=sys.stderr, flush=True)
                for name, found in scene(installation, times).items():
                    worst[name] = worse(worst.get(name, found), found)
    return worst


def worse(one, other):
    return one.worse(other) if isinstance(one, Figures) else max(one, other)


if __name__ == "__main__":
    rounds, times, *wanted = sys.argv[1:]
    found = run(int(rounds), int(times), wanted)
    plain = {name: figure.values() if isinstance(figure, Figures) else figure for name, figure in found.items()}
    json.dump(plain, sys.stdout)
