"""Thinking about what is asked: the work of the job, outside any transaction and safe to be killed at any time."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from itertools import chain
from typing import NamedTuple

from django.db import transaction
from django.db.models import F

from accounts.models import User
from dueit.core.events import publish
from dueit.core.outbox import first_free
from goals.actions.asking import GONE, locked, plan_of
from goals.actions.refusals import NotLookedAt
from goals.domain.breakdown import BreakdownRequest
from goals.domain.levels import LEVELS
from goals.domain.plan import Plan
from goals.domain.revision import NoOtherIdea, divided, exchanged
from goals.domain.standing import Wish
from goals.events import StepsProposed
from goals.models import Draft
from goals.planning import Proposal, propose, propose_locally
from goals.planning.question import question_of

MOST_ATTEMPTS = 3
TRIED = "Thinking about this broke off a few times, so here is a built-in pattern instead."
NO_OTHER_IDEA = "No other idea came for this one, so it stays as it was."


class Answered(NamedTuple):
    """What a draft is given, with the proposal it came from."""

    plan: Plan
    proposal: Proposal
    note: str


def propose_due(*, at: datetime, worker: str = "") -> Draft | None:
    """Think about the draft that has waited longest and lay a plan before its person; None if nothing waits.

    Whoever claims a draft holds it for a while. If they are killed, the next one claims it again; if they
    only took too long, what they bring is not wanted any more and goes nowhere.
    """
    draft = claim(at=at, worker=worker)
    if draft is None:
        return None
    answered = think(draft, at=at, is_local=draft.attempts > MOST_ATTEMPTS)
    return store(draft, answered, at=at)


@transaction.atomic
def propose_pattern(draft: Draft, *, by: User, at: datetime) -> Draft:
    """Stop waiting: lay the built-in pattern before the person, at once. What is ready stays as it is."""
    draft = locked(draft.pk)
    if draft.is_ready:
        return draft
    if not draft.is_waiting:
        raise NotLookedAt(GONE)
    return lay_out(draft, think(draft, at=at, is_local=True), at=at)


@transaction.atomic
def claim(*, at: datetime, worker: str = "") -> Draft | None:
    """Take on the draft that has waited longest, for as long as the lease lasts."""
    draft = first_free(Draft.objects.due(at), "user")
    if draft:
        draft.claim(at, worker)
    return draft


def let_go_of(worker: str) -> int:
    """Free what a worker that is gone was thinking about; returns how many drafts."""
    return Draft.objects.held_by(worker).update(lease_until=None, token=F("token") + 1)


def think(draft: Draft, *, at: datetime, is_local: bool) -> Answered:
    """Find what the draft asks for. Unless `is_local` this may talk to a network and take most of a minute."""
    question = question_of(draft, at=at)
    proposal = propose_locally(question, at=at) if is_local else propose(question, at=at)
    note = proposal.note or (TRIED if draft.attempts > MOST_ATTEMPTS else "")
    try:
        return Answered(merged(draft, proposal.plan, question, at=at), proposal, note)
    except NoOtherIdea:
        return Answered(plan_of(draft), proposal, NO_OTHER_IDEA)


def merged(draft: Draft, plan: Plan, question: BreakdownRequest, *, at: datetime) -> Plan:
    """Return the whole plan again when the wish was about one step of it."""
    if draft.wish == Wish.WHOLE:
        return plan
    if draft.wish == Wish.SMALLER:
        return divided(plan_of(draft), draft.step_key, plan)
    return with_another_idea(draft, chain([plan], patterns(question, at=at)))


def with_another_idea(draft: Draft, others: Iterable[Plan]) -> Plan:
    for other in others:
        with suppress(NoOtherIdea):
            return exchanged(plan_of(draft), draft.step_key, other, rejected=draft.rejected)
    raise NoOtherIdea


def patterns(question: BreakdownRequest, *, at: datetime) -> Iterator[Plan]:
    """Yield the built-in patterns for the same goal in every size: where one has no other idea, the next may."""
    for level in sorted(LEVELS, key=lambda level: abs(level - question.level)):
        yield propose_locally(replace(question, level=level), at=at).plan


@transaction.atomic
def store(draft: Draft, answered: Answered, *, at: datetime) -> Draft:
    """Lay the plan before the person if the draft is still ours to answer."""
    held = Draft.objects.held(draft).select_for_update(of=("self",)).first()
    return lay_out(held, answered, at=at) if held else draft


def lay_out(draft: Draft, answered: Answered, *, at: datetime) -> Draft:
    source = draft.source if draft.wish != Wish.WHOLE and draft.source else answered.proposal.source.value
    draft.answer(answered.plan, source=source, note=answered.note, at=at)
    publish(StepsProposed(actor_id=None, at=at, draft_id=draft.pk, user_id=draft.user_id, source=draft.source))
    return draft
