"""Several lines that somebody pasted or typed, as one line for each task to be."""

import re

MOST = 200
LONGEST = 500

# What lists wear in front: a dash, a star or a dot, a number, a box that may be ticked.
_MARK = re.compile(r"^(?:[-*+•\u2013\u2014]\s+|\d{1,3}[.)]\s+)?(?:\[[ xX✓]?\]\s+)?")


def lines_of(text: str) -> list[str]:
    """Return the lines of a text without the marks of a list; empty ones are left out."""
    bare = (_MARK.sub("", f"{line.strip()} ").strip() for line in text.splitlines())
    return [line for line in bare if line]
