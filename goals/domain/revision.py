"""Changing one step of a plan that is being looked at; everything else stays as it is."""

from collections.abc import Iterable
from dataclasses import replace

from goals.domain.answer.sameness import find_same
from goals.domain.plan import Plan, Step


class NoOtherIdea(Exception):
    """The other plan holds nothing that this one has not."""


class NoSuchStep(LookupError):
    """The plan has no step of that key."""


def step_of(plan: Plan, key: str) -> Step:
    """Return the step `key` of `plan`, or raise NoSuchStep."""
    for step in plan.steps:
        if step.key == key:
            return step
    raise NoSuchStep(key)


def divided(plan: Plan, key: str, parts: Plan) -> Plan:
    """Return `plan` with the steps of `parts` in the place of step `key`."""
    whole = step_of(plan, key)
    smaller = _numbered(parts.steps, key, phase=whole.phase)
    last = smaller[-1].key if smaller else key
    return replace(plan, steps=tuple(_put(plan.steps, key, smaller or (whole,), heir=last)))


def exchanged(plan: Plan, key: str, other: Plan, *, rejected: Iterable[str] = ()) -> Plan:
    """Return `plan` with another idea from `other` in the place of step `key`; raise NoOtherIdea."""
    old = step_of(plan, key)
    present = [*(step.title for step in plan.steps), *rejected]
    fresh = [step for step in other.steps if not find_same(step.title, present)]
    if not fresh:
        raise NoOtherIdea
    idea = next((step for step in fresh if step.phase == old.phase), fresh[0])
    new = replace(idea, key=_unused(plan, key), depends_on=old.depends_on, phase=old.phase)
    return replace(plan, steps=tuple(_put(plan.steps, key, (new,), heir=new.key)))


def _numbered(parts: Iterable[Step], key: str, *, phase: str) -> tuple[Step, ...]:
    renamed = {part.key: f"{key}.{number}" for number, part in enumerate(parts, start=1)}
    return tuple(
        replace(
            part,
            key=renamed[part.key],
            phase=phase,
            depends_on=tuple(renamed[name] for name in part.depends_on if name in renamed),
        )
        for part in parts
    )


def _put(steps: Iterable[Step], key: str, instead: tuple[Step, ...], *, heir: str) -> Iterable[Step]:
    """Yield `steps` with `instead` at `key`; what waited for it waits for `heir`."""
    for step in steps:
        if step.key == key:
            yield from instead
        else:
            yield replace(step, depends_on=tuple(heir if name == key else name for name in step.depends_on))


def _unused(plan: Plan, key: str) -> str:
    taken = {step.key for step in plan.steps}
    return next(name for number in range(1, len(taken) + 2) if (name := f"{key}~{number}") not in taken)
