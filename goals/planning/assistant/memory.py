"""The same question again within a week gets the same answer, without asking anybody."""

import hashlib
import json
from dataclasses import asdict, replace
from datetime import timedelta

from django.core.cache import cache

from goals.domain.breakdown import BreakdownRequest
from goals.domain.prompt import PROMPT_VERSION
from goals.planning.proposal import Proposal

KEPT_FOR = timedelta(days=7)


def recall(request: BreakdownRequest, model: str) -> Proposal | None:
    """The answer from before, but always a fresh one for an operator who judges the model."""
    if request.user_id is None:
        return None
    known = cache.get(_key(request, model))
    return replace(Proposal.from_json(known), calls=0, repaired=False) if known else None


def remember(request: BreakdownRequest, model: str, proposal: Proposal) -> None:
    if request.user_id is not None:
        cache.set(_key(request, model), proposal.to_json(), KEPT_FOR.total_seconds())


def _key(request: BreakdownRequest, model: str) -> str:
    """Everything that went in, person included: nobody is shown what was made of another's words.

    All but the day: a plan for a goal is as good tomorrow, and a week would otherwise end at midnight.
    """
    went_in = {name: value for name, value in asdict(request).items() if name != "today"}
    everything = json.dumps([PROMPT_VERSION, model, went_in], sort_keys=True)
    return "breakdown-" + hashlib.sha256(everything.encode(errors="replace")).hexdigest()
