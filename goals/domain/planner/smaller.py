"""Breaks one step or task into two to five smaller ones."""

import re
from datetime import date
from typing import Final

from goals.domain.levels import smaller_than
from goals.domain.plan import Plan
from goals.domain.planner import flatten
from goals.domain.planner.content import KINDS
from goals.domain.planner.flatten import Draft
from goals.domain.planner.goal import Goal, parse
from goals.domain.planner.kinds import kind_of, likely
from goals.domain.planner.slots import slots_for
from goals.domain.planner.summary import duration
from goals.domain.planner.words import capital, clean, definite, fit, gerund, yours

USUAL: Final = 30
_MOST: Final = 5
_FIRST: Final = "An easy way in."
_NEXT: Final = "One piece at a time."
_LAST: Final = "Then this one is done."

# For each kind of doing: pieces and their share of the time, in tenths. {task} is the step, {doing} its gerund.
_WAYS: Final = (
    (r"(?:re)?write|draft|compose|blog", (
        ("Write down three points that belong in {it}", 2), ("Write the first rough lines of {it}", 3),
        ("Write the rest just as roughly", 3), ("Read it once and mend what trips you", 2))),
    (r"call|phone|ring|speak|talk", (
        ("Find the number, or a good moment", 2), ("Write down your first sentence", 2),
        ("{Task}", 4), ("Write down what was said", 2))),
    (r"e-?mail|message|send|text|reply|respond|ask|invite|thank|tell|answer|contact|apologi[sz]e", (
        ("Open the conversation or find the address", 2), ("Write one sentence that says what matters", 3),
        ("Add a greeting and one question", 2), ("Read it once and send it", 2))),
    (r"buy|order|get|fetch|book|reserve|pay", (
        ("Write down what exactly is needed", 2), ("Look up where, and what it costs", 3),
        ("{Task}", 3), ("Save the receipt, or put {it} where it belongs", 2))),
    (r"choose|decide|pick|select|compare|find|search|look|research", (
        ("Write down what matters about {it}", 2), ("Look at two or three options", 4),
        ("Choose the one that fits best", 2), ("Finish it and save the confirmation", 2))),
    (r"read|watch|listen|study|review|revise|go|learn|practi[sc]e|rehearse|memori[sz]e|understand|solve", (
        ("Put {it} in front of you and the phone away", 1), ("Begin with the first few minutes of {it}", 3),
        ("Go on with the next part", 4), ("Write down one thing to remember", 2))),
    (r"clean|tidy|sort|clear|declutter|wash|wipe|organi[sz]e|vacuum|hoover|empty|iron|fold|sweep|mop", (
        ("Put ready what you need for {doing}", 2), ("Do the easiest corner first", 3),
        ("Go on until a timer rings", 3), ("Put things back and take the rubbish out", 2))),
    (r"pack|collect|gather|set|put|bring|lay", (
        ("Write a short list for {it}", 2), ("Put the first three things on one spot", 3),
        ("Add the rest of the list", 3), ("Look over it once and close it", 2))),
    (r"fix|repair|mend|replace|build|make|create|design|install|assemble|paint|draw|code|record|sew|knit|cook|bake|sand"
     r"|cut|plant", (
        ("Look at {it} and write down what is needed", 2), ("Put tools and material ready", 2),
        ("Do the first small part", 3), ("Do the next part and look at the result", 3))),
    (r"plan|prepare|outline|list|sketch|think|define|schedule|arrange|work", (
        ("Write down everything that comes to mind about {it}", 3), ("Mark the two that matter most", 2),
        ("Put the rest in a rough order", 3), ("Choose the first one and a time for it", 2))),
    (r"fill|file|submit|apply|register|renew|sign|cancel|complete|update|hand|request|download|upload", (
        ("Open the page or form for {it}", 2), ("Put the papers and numbers beside you", 2),
        ("Fill in the easy part", 3), ("Check it once, send it and save the receipt", 3))),
    (r"run|walk|swim|cycle|stretch|exercise|train|jog|climb|row", (
        ("Put ready what you need", 2), ("Begin slowly for five minutes", 3),
        ("Go on for as long as it feels good", 4), ("Write down how it went in one line", 1))),
    (r"", (
        ("Write down in one line what is done at the end", 2), ("Put what you need in front of you", 2),
        ("Do the easiest part first", 3), ("Look at what is left and do one more piece", 3))),
)  # fmt: skip
_COMPILED: Final = tuple((re.compile(rf"(?:{verbs})\b" if verbs else "", re.IGNORECASE), ways) for verbs, ways in _WAYS)


def smaller(title: str, *, minutes: int | None, level: int, today: date, goal: str = "") -> Plan:
    """Return two to five steps in place of the step or task `title`, one level smaller.

    A step that came from the built-in pattern of `goal` falls into the pieces written for it;
    a task that is a small goal of its own falls into the main steps of its kind.
    """
    step = parse(title, today)
    whole = parse(goal or title, today)
    kind = kind_of(whole)
    found = _known_pieces(title, whole, kind) if goal else _main_steps(whole, kind, minutes or USUAL)
    drafts = flatten.without_repeats(found or _general_pieces(step, minutes or USUAL))
    steps = flatten.steps_from(drafts, smaller_than(level))
    return Plan(
        kind=kind,
        covers=f"This covers the one step, about {duration(sum(step.minutes for step in steps))}.",
        summary=f"In place of “{clean(title, 80)}”.",
        steps=steps,
        likely=likely(whole, kind),
    )


def _known_pieces(title: str, goal: Goal, kind: str) -> list[Draft]:
    slots = slots_for(goal, kind)
    for move in KINDS[kind].pattern_for(goal.core).moves:
        if len(move.pieces) > 1 and move.title.format_map(slots) == title:
            return flatten.fill((Draft(piece.title, piece.minutes, move.why) for piece in move.pieces), slots)
    return []


def _main_steps(goal: Goal, kind: str, minutes: int) -> list[Draft]:
    pattern = KINDS[kind].pattern_for(goal.core)
    main = flatten.fill(flatten.drafts_for(pattern, 2), slots_for(goal, kind))
    if kind == "generic" or pattern.large or len(main) > _MOST:
        return []
    total = sum(draft.minutes for draft in main)
    return [draft._replace(minutes=max(1, minutes * draft.minutes // total), phase="") for draft in main]


def _general_pieces(step: Goal, minutes: int) -> list[Draft]:
    ways = next(ways for pattern, ways in _COMPILED if pattern.match(step.verb))
    slots = _slots(step)
    reasons = (_FIRST, *[_NEXT] * (len(ways) - 2), _LAST)
    return [
        Draft(title.format_map(slots), max(1, minutes * share // 10), why)
        for (title, share), why in zip(ways, reasons, strict=True)
    ]


def _slots(step: Goal) -> dict[str, str]:
    task = fit(yours(step.rest), 70) if step.verb else ""
    about = fit(definite(step.object), 44) if step.english else ""
    return {
        "it": about or "it",
        "Task": capital(task) or "Do it",
        "doing": fit(gerund(task), 44) or "it",
    }
