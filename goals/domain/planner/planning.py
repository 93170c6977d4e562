"""Makes a plan from the words of a goal, without any outside help."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from goals.domain import care
from goals.domain.levels import LEVELS, Level
from goals.domain.plan import Plan, Rhythm
from goals.domain.planner import flatten, summary
from goals.domain.planner.content import KINDS
from goals.domain.planner.flatten import Draft
from goals.domain.planner.goal import Goal, parse
from goals.domain.planner.kinds import kind_of, likely
from goals.domain.planner.pace import pace_of
from goals.domain.planner.pattern import Pattern
from goals.domain.planner.slots import plain_slots, slots_for

CARE: Final = "care"


def plan(
    goal: str,
    *,
    level: int,
    today: date,
    minutes_per_day: int = 30,
    kind: str | None = None,
    existing: Sequence[str] = (),
) -> Plan:
    """Return steps for `goal` at `level` (1 to 5), leaving out titles that are `existing`.

    `kind` forces one of KINDS. Any text gives a plan; words of crisis give one without steps, and kind words.
    """
    if care.is_crisis(goal):
        return _comfort()
    instead = care.redirect(goal)
    parsed = parse(instead.goal if instead else goal, today)
    chosen = kind if kind in KINDS and not instead else kind_of(parsed)
    made = _plan(parsed, chosen, LEVELS[level], today, minutes_per_day, existing)
    return _with_note(made, instead.note) if instead else made


def _comfort() -> Plan:
    return Plan(
        kind=CARE,
        covers="There is nothing to plan here.",
        summary=care.COMFORT[0],
        steps=(),
        notes=care.COMFORT[1:],
        question=care.COMFORT_QUESTION,
    )


def _with_note(plan: Plan, note: str) -> Plan:
    return replace(plan, notes=(note, *plan.notes), refused=True)


def _plan(goal: Goal, kind: str, level: Level, today: date, minutes_per_day: int, existing: Sequence[str]) -> Plan:
    pattern = KINDS[kind].pattern_for(goal.core)
    slots, drafts = _words_that_fit(goal, kind, pattern, level, existing)
    steps = flatten.steps_from(drafts, level)
    total = sum(step.minutes for step in steps)
    whole = flatten.is_whole(pattern, level.number)
    return Plan(
        kind=kind,
        covers=summary.covers(level.number, large=pattern.large, whole=whole, minutes=total),
        summary=summary.summary(kind, level.number, len(steps)),
        steps=steps,
        rhythm=_rhythm(goal, pattern, slots),
        likely=likely(goal, kind),
        notes=summary.notes(goal, kind),
        pace=pace_of(goal, today, total=total if level.number < 5 else 0, minutes_per_day=minutes_per_day),
        question=summary.question(goal, kind, today),
    )


def _words_that_fit(
    goal: Goal, kind: str, pattern: Pattern, level: Level, existing: Sequence[str]
) -> tuple[dict[str, str], list[Draft]]:
    """Return the goal's own words in the steps, or plain ones where they would make steps too much alike."""
    shown = flatten.drafts_for(pattern, level.number)
    slots = slots_for(goal, kind)
    drafts = flatten.without_repeats(flatten.fill(shown, slots))
    if len(drafts) < level.steps[0]:
        slots = plain_slots(kind)
        drafts = flatten.without_repeats(flatten.fill(shown, slots))
    return slots, flatten.without_repeats(drafts, existing)


def _rhythm(goal: Goal, pattern: Pattern, slots: dict[str, str]) -> Rhythm | None:
    usual = pattern.rhythm
    if not usual and not goal.repeat:
        return None
    title = usual.title.format_map(slots) if usual else slots["Goal"]
    every, times = goal.repeat or (usual.every, usual.times) if usual else goal.repeat or ("week", 1)
    minutes = goal.minutes or (usual.minutes if usual else 15)
    return Rhythm(title, every, times, minutes)
