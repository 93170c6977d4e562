"""How long the built-in planner takes: python bench/planner.py"""

import sys
import time
from datetime import date
from pathlib import Path
from statistics import median, quantiles

sys.path.insert(0, str(Path(__file__).parents[1]))

from goals.domain.levels import LEVELS
from goals.domain.planner import plan
from goals.tests.domain.goals_typed import TYPED

TODAY = date(2026, 11, 20)


def milliseconds(goal, level):
    begin = time.perf_counter()
    plan(goal, level=level, today=TODAY)
    return (time.perf_counter() - begin) * 1000


if __name__ == "__main__":
    goals = [line.split(" => ")[0] for line in TYPED.strip().splitlines()]
    for level in LEVELS:
        times = [milliseconds(goal, level) for goal in goals for _ in range(5)]
        print(f"level {level}: median {median(times):.2f} ms, p95 {quantiles(times, n=20)[-1]:.2f} ms")
