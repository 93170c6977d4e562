"""The assistant: a language model that is asked once, corrected once, and never needed."""

from dataclasses import replace
from datetime import datetime

from dueit.core.llm.limits import TooManyCalls, open_call
from dueit.core.llm.models import LlmCall
from dueit.core.llm.provider import LlmError, Provider, Refused
from dueit.core.llm.registry import configured
from goals.domain import care
from goals.domain.answer import TurnedDown, Unfit
from goals.domain.breakdown import BreakdownRequest
from goals.domain.plan import Plan
from goals.planning.assistant import memory
from goals.planning.assistant.conversation import Conversation
from goals.planning.declined import Declined
from goals.planning.proposal import Proposal, Source

INSTEAD = ", so this is a built-in pattern."
UNFIT = f"The assistant's answer did not fit{INSTEAD}"


def propose(request: BreakdownRequest, *, at: datetime) -> Proposal:
    """Ask the configured model for a plan, or recall its answer to the very same question; Declined without one."""
    provider = configured()
    if provider is None:
        raise Declined
    sendable, notes = _sendable(request)
    if known := memory.recall(sendable, provider.model):
        return known
    call = _open_call(sendable, provider, at)
    plan = _ask(Conversation(provider, sendable, call))
    plan = replace(plan, source=provider.model, notes=(*notes, *plan.notes), refused=plan.refused or bool(notes))
    proposal = Proposal(plan=plan, source=Source.ASSISTANT, calls=call.attempts, repaired=call.repaired)
    memory.remember(sendable, provider.model, proposal)
    return proposal


def _sendable(request: BreakdownRequest) -> tuple[BreakdownRequest, tuple[str, ...]]:
    """What may leave the house: no words of crisis in older titles, and a decent goal in place of a harmful one."""
    sendable = replace(request, existing=_harmless(request.existing), rejected=_harmless(request.rejected))
    instead = care.redirect(request.subject)
    if instead is None:
        return sendable, ()
    return replace(sendable, goal=instead.goal, smaller_of="", notes=""), (instead.note,)


def _harmless(titles: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(title for title in titles if not care.is_crisis(title))


def _open_call(request: BreakdownRequest, provider: Provider, at: datetime) -> LlmCall:
    purpose = "smaller step" if request.smaller_of else "breakdown"
    try:
        return open_call(request.user_id, purpose=purpose, model=provider.model, at=at)
    except TooManyCalls as error:
        raise Declined(f"{error}{INSTEAD}") from error


def _ask(conversation: Conversation) -> Plan:
    try:
        return conversation.plan()
    except LlmError as error:
        raise Declined(f"{error.sentence}{INSTEAD}") from error
    except TurnedDown as error:
        raise Declined(f"{Refused.sentence}{INSTEAD}") from error
    except Unfit as error:
        raise Declined(UNFIT) from error
    finally:
        conversation.call.save()
