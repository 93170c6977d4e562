"""From an answer's fields to a plan within the bounds of its level."""

from typing import Final

from goals.domain.answer.parsing import parse
from goals.domain.answer.sameness import find_same, is_about, speaks_like
from goals.domain.answer.schema import EVERY, AnswerRhythm, AnswerStep, PlanAnswer
from goals.domain.answer.unfit import TurnedDown, Unfit
from goals.domain.answer.wording import gives_orders, has_words, plain, shorten
from goals.domain.breakdown import BreakdownRequest
from goals.domain.plan import Plan, Rhythm, Step

TITLE: Final = 120
SENTENCE: Final = 200
SUMMARY: Final = 300
SPARE_STEPS: Final = 2
ABSURD: Final = 3
MOST_TIMES: Final = 31
LONGEST_RHYTHM: Final = 180


def read(text: str, request: BreakdownRequest) -> Plan:
    """Return the plan in a model's answer; raise Unfit with what is wrong, or TurnedDown."""
    answer = parse(text)
    if answer.refused and not answer.steps:
        raise TurnedDown
    steps = _steps(answer.steps, request)
    plan = Plan(
        kind=request.kind or "",
        covers=plain(answer.covers, longest=SENTENCE) or request.size.covers,
        summary=plain(answer.summary, longest=SUMMARY),
        steps=steps,
        rhythm=_rhythm(answer.rhythm),
        notes=_notes(answer),
        question=plain(answer.question or "", longest=SENTENCE) or None,
        refused=answer.refused,
    )
    _refuse_unfit(answer, plan, request)
    return plan


def _refuse_unfit(answer: PlanAnswer, plan: Plan, request: BreakdownRequest) -> None:
    errors = [*_about_number(answer, plan, request), *_about_minutes(answer, request)]
    if not answer.refused:
        errors += _about_words(plan, request)
    if errors:
        raise Unfit(*errors)


def _about_number(answer: PlanAnswer, plan: Plan, request: BreakdownRequest) -> list[str]:
    fewest, most = request.bounds
    if len(plan.steps) < fewest:
        return [f"Give {fewest} to {most} different, plainly worded steps; only {len(plan.steps)} could be used."]
    if len(answer.steps) > most + SPARE_STEPS:
        return [f"Give at most {most} steps; there were {len(answer.steps)}."]
    return []


def _about_minutes(answer: PlanAnswer, request: BreakdownRequest) -> list[str]:
    shortest, longest = request.size.minutes
    if all(1 <= step.minutes <= ABSURD * longest for step in answer.steps):
        return []
    return [f"Each step must take {shortest} to {longest} minutes."]


def _about_words(plan: Plan, request: BreakdownRequest) -> list[str]:
    titles = " ".join(step.title for step in plan.steps)
    errors = []
    if not is_about(request.subject, f"{plan.summary} {titles}"):
        errors.append("The plan is not about this goal: name the goal in the summary and keep to it.")
    if not speaks_like(request.subject, titles):
        errors.append("Write in the language of the goal.")
    return errors


def _steps(answers: list[AnswerStep], request: BreakdownRequest) -> tuple[Step, ...]:
    kept = _kept(answers, request)[: request.bounds[1]]
    keys: dict[str, str] = {}
    steps = []
    for number, (answer, title) in enumerate(kept, start=1):
        steps.append(_step(answer, title, f"s{number}", keys, request))
        keys.setdefault(answer.key, f"s{number}")
    return tuple(steps)


def _kept(answers: list[AnswerStep], request: BreakdownRequest) -> list[tuple[AnswerStep, str]]:
    """Steps worth keeping with their clean titles: in words, to a person, unlike each other and what exists."""
    kept: list[tuple[AnswerStep, str]] = []
    for answer in answers:
        title = _title(answer.title)
        known = [*request.existing, *(other for _, other in kept)]
        if has_words(title) and not gives_orders(answer.title) and not find_same(title, known):
            kept.append((answer, title))
    return kept


def _title(text: str) -> str:
    title = plain(text, longest=TITLE).rstrip(" .;:,")
    return shorten(title[:1].upper() + title[1:], TITLE)


def _step(answer: AnswerStep, title: str, key: str, keys: dict[str, str], request: BreakdownRequest) -> Step:
    minutes = request.size.clamp(answer.minutes)
    return Step(
        title=title,
        minutes=minutes if keys else min(minutes, request.size.first_step),
        why=_sentence(answer.why),
        key=key,
        depends_on=tuple(dict.fromkeys(keys[earlier] for earlier in answer.depends_on if earlier in keys)),
        first_move=_sentence(answer.first_move or "") or None,
    )


def _sentence(text: str) -> str:
    return "" if gives_orders(text) else plain(text, longest=SENTENCE)


def _rhythm(answer: AnswerRhythm | None) -> Rhythm | None:
    """A rhythm is a bonus: an impossible one is left out, the plan stays."""
    if answer is None or answer.every not in EVERY:
        return None
    title = _title(answer.title)
    if not has_words(title) or not 1 <= answer.times <= MOST_TIMES or not 1 <= answer.minutes <= LONGEST_RHYTHM:
        return None
    return Rhythm(title=title, every=answer.every, times=answer.times, minutes=answer.minutes)


def _notes(answer: PlanAnswer) -> tuple[str, ...]:
    reason = _sentence(answer.refusal_reason or "")
    return (reason,) if answer.refused and reason else ()
