"""What of a table can be found by its words."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Talk:
    """Rows of another table that belong to those of an index, and count only while their column `hidden` is empty."""

    table: str
    owner: str
    text: str
    hidden: str


@dataclass(frozen=True)
class Index:
    """The columns of a table that can be found, the weightier first, and what is said about its rows, the lightest.

    The words are kept in a table beside it, so that a row which only moves leaves them alone.
    """

    table: str
    columns: tuple[str, ...]
    talk: Talk | None = None

    @property
    def words(self) -> str:
        return f"{self.table}_words"
