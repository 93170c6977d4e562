"""What an invitation offers, how its secret is kept, and when its letter is tried again."""

import hashlib
from datetime import timedelta
from enum import StrEnum

from tasks.domain.many import counted
from tasks.domain.roles import Role

# An owner is made by handing over, with both of them there.
INVITED = (Role.MEMBER, Role.VIEWER)
DAYS = (1, 7, 30)
MOST_USES = 50
# How many people one person may write to within a day: nobody's installation should send what nobody asked for.
MOST_LETTERS = 20

# How long an invitation that nobody can use any more is kept for those who look after the house.
KEPT = timedelta(days=30)


class Mail(StrEnum):
    """How far the letter of an invitation has come; a link has none."""

    QUEUED = "queued"
    SENT = "sent"
    GAVE_UP = "gave_up"


def hash_of(token: str) -> str:
    """Return what is kept of a token: enough to know it again, not to make it."""
    return hashlib.sha256(token.encode()).hexdigest()


def hint(address: str) -> str:
    """Return an address so that its owner knows it and nobody else learns it."""
    name, _, host = address.rpartition("@")
    return f"{name[:1]}…@{host}"


def still_open(links: int) -> str:
    """Say how many links lead in, as a sentence after another; nothing where none does."""
    if not links:
        return ""
    are = "link of invitation is" if links == 1 else "links of invitation are"
    return f" {counted(links)} {are} still open."
