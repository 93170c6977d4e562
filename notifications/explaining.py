"""What is written down when people are told something: by which ways it goes, and why by no other."""

from collections.abc import Collection, Iterator
from datetime import datetime

from notifications.domain.kinds import DIGEST, KINDS, WAY_WORDS, Way
from notifications.models import Choice, Delivery, LedgerEntry, Notification
from notifications.models.ledger import Step
from notifications.transports import TRANSPORTS, transport

NOWHERE = {Way.PUSH: "no device of yours takes it", Way.EMAIL: "no address of yours takes it"}


def entries_of(
    notices: Collection[Notification], rows: Collection[Delivery], choices: dict[int, Choice], *, at: datetime
) -> list[LedgerEntry]:
    """Return the first lines about notices: told in the inbox, and to go out by some ways."""
    ways: dict[int, set[str]] = {}
    for row in rows:
        ways.setdefault(row.notification_id, set()).add(row.transport)
    there = {name: transport(name).is_there() for name in TRANSPORTS}
    entries = [
        LedgerEntry.of(notice, Step.TOLD, _why(notice, choices[notice.user_id], ways, there), at=at)
        for notice in notices
        if notice.kind != DIGEST
    ]
    planned = [LedgerEntry.of(row.notification, Step.PLANNED, transport=row.transport, at=at) for row in rows]
    return entries + planned


def _why(notice: Notification, choice: Choice, goes: dict[int, set[str]], there: dict[str, bool]) -> str:
    not_by = [Way(name) for name in there if name not in goes.get(notice.pk, ())]
    reasons: dict[str, list[str]] = {}
    for way in not_by:
        reasons.setdefault(_why_not(notice.kind, way, choice, there), []).append(WAY_WORDS[way])
    words = [f"not by {' or '.join(ways)}: {why}" for why, ways in reasons.items()]
    return "; ".join([*_digest_words(notice.kind, choice), *words])


def _digest_words(kind: str, choice: Choice) -> Iterator[str]:
    if choice.keeps_for_digest(kind):
        yield "kept for your digest"


def _why_not(kind: str, way: Way, choice: Choice, there: dict[str, bool]) -> str:
    if not there[way]:
        return "this place can't"
    if choice.wants(kind, way):
        return NOWHERE[way]
    if way is Way.EMAIL and not choice.has_mail and not KINDS[kind].passes_quiet:
        return "you did not ask for it"
    return "not what you chose" if way in KINDS[kind].ways else "not for this"
