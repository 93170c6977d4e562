"""Begins a step with one small movement, so that starting takes a minute."""

import re
from typing import Final

from goals.domain.planner.pattern import Piece

LONGEST: Final = 8
_ANYWHERE: Final = ("Sit down somewhere quiet",)
TIMER: Final = Piece("Set a timer for eight minutes", 1)

# The first that fits the words of a piece; a movement that the plan has already made is not made twice.
_STARTS: Final = tuple(
    (re.compile(pattern, re.IGNORECASE), starts)
    for pattern, starts in (
        (
            r"^(?:search|look up|look at (?:two|one)|find (?:the|one|a|an|three|two) .*(?:page|guide|course|video"
            r"|lessons|number)"
            r"|open (?:the|one)|compare|watch|download|book|order|upload|unsubscribe|read the official|install)",
            ("Sit down and open your browser", "Open a new tab"),
        ),
        (
            r"^(?:send|write (?:to|two lines|and send|the invitation|one message|three lines)|ask|tell|text"
            r"|answer|confirm|suggest)",
            ("Open your messages", "Take your phone in your hand"),
        ),
        (r"^(?:call|dial|ring)", ("Take your phone in your hand", "Sit somewhere quiet")),
        (
            r"^(?:put|note|find) .*(?:calendar|week|hours|gap)|^(?:look at (?:the|your) (?:calendar|week)"
            r"|choose (?:a|the|two|three) (?:day|date))",
            ("Open your calendar",),
        ),
        (
            r"^(?:write|list|note|describe|draw|sketch|finish the sentence|add|work out|split|subtract|divide|name)",
            ("Put pen and paper in front of you", "Turn to a fresh page"),
        ),
        (r"^(?:mark|circle|underline|count|number|cross|think|choose|decide|give|compare|save|look|label|ask)", ()),
        (
            r"^(?:get|put|take|clear|sort|move|carry|collect|wipe|fill|gather|pack|lay|set out|find|clean|lift"
            r"|sweep|hang)",
            ("Stand up and stretch", "Roll up your sleeves"),
        ),
        (
            r"^(?:read|go through|review|study|check)",
            ("Put it in front of you and sit down", "Put your phone out of reach"),
        ),
        (
            r"^(?:warm|walk|run|move|alternate|do (?:15|20|three|the first round))",
            ("Put on comfortable shoes", "Fill a bottle of water"),
        ),
        (r"", ("Put what you need in front of you", "Take one slow breath", "Put your phone out of reach")),
    )
)


def begin(piece: Piece, used: set[str]) -> list[Piece]:
    """Return the piece with a first movement before it, unless `used` holds every one that fits."""
    lead = [] if piece.minutes <= 2 else [Piece(start, 1) for start in _fresh(piece.title, used)[:1]]
    timer = [TIMER] if piece.minutes > LONGEST and TIMER.title not in used else []
    used.update(extra.title for extra in (*lead, *timer))
    return [*lead, *timer, Piece(piece.title, min(piece.minutes, LONGEST))]


def movement(title: str) -> str:
    """Return the first small movement of a step, as a sentence."""
    return f"{(_starts(title) or _ANYWHERE)[0]}."


def _fresh(title: str, used: set[str]) -> list[str]:
    return [start for start in _starts(title) if start not in used]


def _starts(title: str) -> tuple[str, ...]:
    return next(starts for pattern, starts in _STARTS if pattern.search(title))
