"""Something to tell a person, in words, before it is written down."""

from dataclasses import dataclass
from datetime import datetime

MOST_IN_ABOUT, MOST_IN_TITLE, MOST_IN_BODY = 300, 200, 500


@dataclass(frozen=True, kw_only=True)
class Message:
    """One thing to tell one person, once.

    `cause` names what brought it about, e.g. "offered:offer-3": with the person it is the key under which it is told
    only once, and by which it is taken back. `subject` is what it is about, e.g. "task-12", and `about` its name;
    `place` is where one has to be to see that, e.g. "project-4", or "". It disturbs nobody after `fresh_until`.
    """

    kind: str
    person: int
    cause: str
    subject: str
    about: str
    title: str
    url: str
    body: str = ""
    place: str = ""
    fresh_until: datetime | None = None

    @property
    def key(self) -> str:
        return f"{self.cause}:{self.person}"
