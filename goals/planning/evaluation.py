"""How well the configured assistant plans: goals and levels through the real path, counted."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import product
from statistics import quantiles
from time import perf_counter

from dueit.core.llm.models import LlmCall
from goals.domain.breakdown import BreakdownRequest
from goals.planning import Proposal, propose

PURPOSES = ("breakdown", "smaller step")


@dataclass(frozen=True, kw_only=True)
class Trial:
    """One goal at one level: what came of it and what it took."""

    goal: str
    level: int
    proposal: Proposal
    outcome: str
    tokens_in: int
    tokens_out: int
    ms: int


@dataclass(frozen=True, kw_only=True)
class Summary:
    """Many trials in a few numbers; `ms_half` and `ms_most` are the median and the 95th percentile."""

    trials: int
    outcomes: dict[str, int]
    repaired: int
    tokens_in: int
    tokens_out: int
    ms_half: int
    ms_most: int

    def cost(self, price_in: float, price_out: float) -> float:
        """In the currency of the prices, which are per million tokens."""
        return (self.tokens_in * price_in + self.tokens_out * price_out) / 1_000_000


def trials(goals: Iterable[str], levels: Iterable[int], *, clock: Callable[[], datetime]) -> Iterator[Trial]:
    """Plan each goal at each level, one after the other."""
    for goal, level in product(goals, levels):
        yield _trial(goal, level, at=clock())


def summarise(done: list[Trial]) -> Summary:
    cuts = quantiles([trial.ms for trial in done] * 2, n=20)
    return Summary(
        trials=len(done),
        outcomes=dict(Counter(trial.outcome for trial in done)),
        repaired=sum(trial.proposal.repaired for trial in done),
        tokens_in=sum(trial.tokens_in for trial in done),
        tokens_out=sum(trial.tokens_out for trial in done),
        ms_half=round(cuts[9]),
        ms_most=round(cuts[18]),
    )


def _trial(goal: str, level: int, *, at: datetime) -> Trial:
    request = BreakdownRequest(goal=goal, level=level, today=at.date(), user_id=None)
    started = perf_counter()
    proposal = propose(request, at=at)
    ms = round((perf_counter() - started) * 1000)
    call = LlmCall.objects.of(None).filter(at=at, purpose__in=PURPOSES).last()
    return Trial(
        goal=goal,
        level=level,
        proposal=proposal,
        outcome=call.outcome if call else proposal.source.value,
        tokens_in=call.tokens_in if call else 0,
        tokens_out=call.tokens_out if call else 0,
        ms=ms,
    )
