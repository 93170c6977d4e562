"""What spreading again does, in calm words."""

from collections.abc import Sequence
from datetime import date

from goals.domain.replanning import LET_GO, Change, Code
from tasks.domain.greeting import number_word

SENTENCES = {
    Code.MOVED_TO_TODAY: "Comes today.",
    Code.MOVED_TO_MAKE_ROOM: "Moves to {to_day}, so that the rest has room.",
    Code.MOVED_UP: "Moves up to {to_day}, where there is room.",
    Code.DOES_NOT_FIT: "Won't fit, and that's fine.",
    Code.WEEK_IS_OVER: "Its week is over, and the new one is a fresh start.",
    Code.FOLLOWS: "Another one follows on {to_day}.",
}
OF_TIMES = {
    Code.DOES_NOT_FIT: "{Times} to come won't fit, and that's fine.",
    Code.WEEK_IS_OVER: "{Times} of a week that is over won't come, and that's fine.",
}


def sentence(change: Change) -> str:
    """Say one change."""
    words = OF_TIMES if change.task is None and change.code in OF_TIMES else SENTENCES
    times = number_word(change.times).capitalize()
    return words[change.code].format(to_day=change.to_day and said(change.to_day), Times=times)


def summary(changes: Sequence[Change]) -> str:
    """Say in a few words what happened in all, such as "three moved, one let go"."""
    gone = sum(change.times for change in changes if change.code in LET_GO)
    return counted(sum(change.is_move for change in changes), gone)


def counted(moved: int, let_go: int) -> str:
    counts = ((moved, "moved"), (let_go, "let go"))
    return ", ".join(f"{number_word(count)} {word}" for count, word in counts if count)


def said(day: date) -> str:
    return f"{day:%A} {day.day} {day:%B}"
