"""The ways into a project that are open: asked for in one question, and each drawn once for what a page says of it."""

from collections.abc import Iterable
from datetime import datetime
from functools import lru_cache
from typing import NamedTuple

from django.db.models import BigAutoField, DateTimeField
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.dateformat import format as formatted
from django.utils.safestring import SafeString

from dueit.core.prepared import Prepared
from tasks.margin import name_of
from tasks.models import Invitation

OPEN = Prepared(
    lambda project, at: (
        Invitation.objects.open(at)
        .filter(project=project)
        .order_by("-pk")
        .values_list("pk", "role", "address", "mail", "uses_left", name_of("invited_by"), "expires_at")
    ),
    project=BigAutoField(),
    at=DateTimeField(),
)


class Asked(NamedTuple):
    """Who is asked, as what and by whom; `until` when, by the clock of whoever looks."""

    pk: int
    role: str
    address: str
    mail: str
    uses_left: int
    invited_by: str
    until: str


def open_invitations(project_id: int, *, at: datetime) -> list[Asked]:
    """Return the ways into a project that somebody could use at `at`, the newest first."""
    return [Asked._make([*rest, spoken(expires_at)]) for *rest, expires_at in OPEN.rows(project=project_id, at=at)]


def spoken(expires_at: datetime) -> str:
    return formatted(timezone.localtime(expires_at), "j F, H:i")


def drawn_invitations(asked: Iterable[Asked]) -> SafeString:
    return SafeString("".join([drawn_invitation(one) for one in asked]))


@lru_cache(maxsize=1_024)
def drawn_invitation(asked: Asked) -> SafeString:
    """Return one of them, in whose lines everything is said by what is given."""
    return render_to_string("tasks/_invitation.html", {"invitation": asked})
