"""Judge the configured assistant, or the built-in patterns, by goals at every level."""

import json
import time
from argparse import ArgumentParser
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils import timezone

from dueit.core.llm.registry import configured
from goals.domain.levels import LEVELS
from goals.planning.evaluation import Summary, Trial, summarise, trials

GOALS = [
    "Learn to juggle",
    "Learn Spanish well enough to order dinner",
    "Do my taxes before the end of May",
    "Paint the living room",
    "Run 5 km without stopping",
    "Write a 50,000 word novel",
    "Plan a birthday party for twelve children",
    "Cancel my gym membership",
    "Find a new job as a nurse",
    "Build a bookshelf",
    "Sleep better",
    "Tidy the cellar",
]


class Command(BaseCommand):
    help = "Break goals down at each level through the real path and report outcomes, repairs, tokens and latency."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--goals", type=Path, help="a file with one goal per line, instead of the built-in ones")
        parser.add_argument("--levels", type=int, nargs="+", default=list(LEVELS), choices=list(LEVELS))
        parser.add_argument("--price-in", type=float, default=0.0, help="price of a million tokens read")
        parser.add_argument("--price-out", type=float, default=0.0, help="price of a million tokens written")
        parser.add_argument("--json", action="store_true", help="print each plan as a line of JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        goals = options["goals"].read_text().splitlines() if options["goals"] else GOALS
        done = []
        for trial in self._paced(trials(filter(None, goals), options["levels"], clock=timezone.now)):
            done.append(trial)
            self.stdout.write(_as_json(trial) if options["json"] else _as_line(trial))
        if done:
            summary = summarise(done)
            self.stderr.write(_as_text(summary, summary.cost(options["price_in"], options["price_out"])))

    def _paced(self, found: Iterator[Trial]) -> Iterator[Trial]:
        """Stay below the limit of all together; the patterns need no pause."""
        pause = 60 / settings.LLM_CALLS_PER_MINUTE if configured() else 0
        for trial in found:
            yield trial
            time.sleep(max(0, pause - trial.ms / 1000))


def _as_line(trial: Trial) -> str:
    plan = trial.proposal.plan
    steps = f"{len(plan.steps):2} steps {plan.minutes:4} min"
    mended = "repaired" if trial.proposal.repaired else ""
    return f"{trial.level} {trial.outcome:13} {steps} {trial.ms:6} ms {mended:8} {trial.goal}"


def _as_json(trial: Trial) -> str:
    return json.dumps(asdict(trial) | {"proposal": trial.proposal.to_json()})


def _as_text(summary: Summary, cost: float) -> str:
    outcomes = ", ".join(f"{name} {count}" for name, count in sorted(summary.outcomes.items()))
    return (
        f"{summary.trials} plans: {outcomes}; repaired {summary.repaired}; "
        f"tokens {summary.tokens_in} in, {summary.tokens_out} out, cost {cost:.4f}; "
        f"half within {summary.ms_half} ms, 95 of 100 within {summary.ms_most} ms"
    )
