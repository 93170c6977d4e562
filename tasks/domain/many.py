"""What can be done with many tasks at once, and how it is told what became of them."""

from collections.abc import Collection, Mapping
from enum import StrEnum

# So many fit into one action: what takes longer would keep others waiting.
MOST = 200
NAMED = 3


class Deed(StrEnum):
    COMPLETE = "complete"
    SKIP = "skip"
    TODAY = "today"
    SOME_DAY = "some_day"
    DAY = "day"
    AFRESH = "afresh"
    OFFER = "offer"
    CARRY = "carry"


DONE = {
    Deed.COMPLETE: "{} settled",
    Deed.SKIP: "{} let go",
    Deed.TODAY: "{} brought to today",
    Deed.SOME_DAY: "{} moved to some day",
    Deed.DAY: "{} planned for another day",
    Deed.AFRESH: "{} started afresh",
    Deed.OFFER: "{} offered",
    Deed.CARRY: "{} moved to another project",
}
LEFT = {
    "already_settled": ("was settled already", "were settled already"),
    "there_already": ("was there already", "were there already"),
    "theirs_already": ("is with them already", "are with them already"),
    "offered_already": ("was offered to them already", "were offered to them already"),
    "nobody_free": ("has nobody else who is free", "have nobody else who is free"),
    "of_goal": ("stays where its goal is", "stay where their goals are"),
}
BY_NAME = frozenset({"of_goal"})


def counted(number: int) -> str:
    """Return a number as it begins a sentence."""
    return "One" if number == 1 else str(number)


def done(deed: str, number: int) -> str:
    """Say what was done with so many tasks."""
    return DONE[Deed(deed)].format(counted(number))


def told(deed: str, number: int, left: Mapping[str, Collection[str]]) -> str:
    """Say what was done, and which tasks stay as they are: `left` holds the titles of these by why."""
    stays = [_stays(code, list(titles)) for code, titles in left.items() if titles]
    return " ".join(f"{sentence}." for sentence in ([done(deed, number)] if number else []) + stays)


def brought_back(number: int, stayed: int) -> str:
    """Say what became of a deed that was taken back."""
    if not stayed:
        return "Back as it was." if number == 1 else f"All {number} are back as they were."
    is_one = stayed == 1
    return (
        f"{counted(number)} {'is' if number == 1 else 'are'} back. "
        f"{counted(stayed)} {'has' if is_one else 'have'} moved on since and {'stays' if is_one else 'stay'}."
    )


def withdrawn(number: int, stayed: int) -> str:
    """Say what became of lines that were taken back."""
    gone = f"{counted(number)} {'is a line' if number == 1 else 'are lines'} again."
    is_one = stayed == 1
    touched = f"{counted(stayed)} {'has' if is_one else 'have'} been touched since and {'stays' if is_one else 'stay'}."
    return f"{gone} {touched}" if stayed else gone


def _stays(code: str, titles: list[str]) -> str:
    one, several = LEFT[code]
    words = one if len(titles) == 1 else several
    if code not in BY_NAME:
        return f"{counted(len(titles))} {words}"
    names = [f"“{title}”" for title in titles[:NAMED]]
    more = len(titles) - len(names)
    return f"{', '.join(names)}{f' and {more} more' if more else ''} {words}"
