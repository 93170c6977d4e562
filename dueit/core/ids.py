"""Numbers of rows, as browsers name them."""

LONGEST = 18


def as_id(text: str) -> int | None:
    """Read the number of a row; None for what is no number, and 0, which no row has, for what is too long for one."""
    if not text.isdecimal():
        return None
    return int(text) if len(text) <= LONGEST else 0
