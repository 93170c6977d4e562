"""Numbers of rows, as browsers name them."""

LONGEST = 18


def as_id(text: str) -> int | None:
    """Read the number of a row; None for what no row can have."""
    return int(text) if text.isdecimal() and len(text) <= LONGEST else None
