"""What happened in a project, or to one task, in sentences: a page at a time, by person and by kind."""

from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass, replace
from typing import NamedTuple, Self

from django.db.models import Q, QuerySet
from django.utils.http import urlencode

from accounts.models import User
from dueit.core.events.models import AuditEntry
from dueit.core.ids import as_id
from tasks import events as happened
from tasks.events import TALK
from tasks.story import Line, story_of

PER_PAGE = 50
NEW = (happened.TaskAdded, happened.TaskStartedAfresh, happened.TaskBrokenDown)
PLANNED = (happened.TaskPlanned, happened.TaskPlaced, happened.TaskCarried, happened.TasksCarriedAway)


def named(events: Collection[type]) -> Q:
    return Q(kind__in=[event.__name__ for event in events])


def moves(*names: str) -> Q:
    return Q(kind="TaskMoved", details__move__in=names)


KINDS: dict[str, tuple[str, Q]] = {
    "settled": ("Settled", moves("complete")),
    "let_go": ("Let go", moves("skip", "auto_skip", "fail") | named([happened.TaskLeftBehind, happened.TaskRemoved])),
    "begun": ("Begun", moves("start", "put_back")),
    "added": ("Written down", named(NEW)),
    "planned": ("Moved and planned", named(PLANNED)),
    "talk": ("Talk", named(TALK)),
    "people": ("People and project", Q(subject__startswith="project-")),
}


@dataclass(frozen=True)
class Chosen:
    """What a reader wishes to see, as the address says it: whose doing, of which kind, `before` which entry."""

    person: int | None = None
    kind: str = ""
    before: int | None = None

    @classmethod
    def read(cls, query: Mapping[str, str]) -> Self:
        """Read an address; what makes no sense there asks for everything."""
        kind = query.get("kind", "")
        person, before = (as_id(query.get(name, "")) for name in ("person", "before"))
        return cls(person, kind if kind in KINDS else "", before)

    def wanted(self) -> Q:
        """What it takes for an entry to be chosen."""
        wanted = KINDS[self.kind][1] if self.kind else Q()
        if self.person is not None:
            wanted &= Q(actor=self.person)
        return wanted & Q(pk__lt=self.before) if self.before is not None else wanted

    @property
    def query(self) -> str:
        return urlencode({name: value for name, value in asdict(self).items() if value})

    @property
    def newest(self) -> str:
        return replace(self, before=None).query


class Activity(NamedTuple):
    """A page of what happened, the newest first, and where to go on."""

    lines: list[Line]
    chosen: Chosen
    people: list[User]
    earlier: str
    kinds: list[tuple[str, str]]


def activity_of(entries: "QuerySet[AuditEntry]", project_id: int, user: User, chosen: Chosen) -> Activity:
    """Gather a page of `entries`, all of one project, in as many queries however many there are."""
    found = entries.filter(chosen.wanted()).select_related("actor", "remark").order_by("-id")
    page = list(found[: PER_PAGE + 1])
    earlier = replace(chosen, before=page[PER_PAGE - 1].pk).query if len(page) > PER_PAGE else ""
    people = list(User.objects.filter(memberships__project=project_id).order_by("name", "pk"))
    kinds = [(key, label) for key, (label, _) in KINDS.items()]
    return Activity(story_of(page[:PER_PAGE], user), chosen, people, earlier, kinds)
