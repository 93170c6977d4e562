"""What happened, as sentences for one reader: who did what, on which of their days."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from django.conf import settings
from django.db.models import OuterRef, Subquery
from django.utils.html import format_html
from django.utils.module_loading import import_string
from django.utils.safestring import SafeString

from accounts.models import User
from dueit.core.events import Event
from dueit.core.events.models import AuditEntry
from dueit.core.events.telling import Words, names_of, words_of
from tasks.events import ProjectRenamed
from tasks.models import Project, Task
from tasks.sentences import NAMED, NOT_THIS_TIME, RENAMED
from tasks.telling import not_this_time

GONE = "something that is gone"


class Line(NamedTuple):
    """One entry as its reader sees it."""

    entry: AuditEntry
    day: date
    sentence: SafeString


def story_of(entries: Sequence[AuditEntry], user: User) -> list[Line]:
    """Put entries into sentences for a reader; what they can't see, or what is gone, has no name."""
    names, people, was = names_for(entries, user), people_in(entries), names_before(entries)
    verbs = dict.fromkeys(not_this_time(entries), NOT_THIS_TIME)
    verbs |= {pk: RENAMED if name else NAMED for pk, name in was.items()}
    return [
        Line(
            entry,
            entry.at.astimezone(user.zone).date(),
            format_html(
                "<b>{}</b> " + verbs.get(entry.pk, verb_of(entry)),
                who(entry, user),
                what=names.get(entry.subject, GONE),
                whom=people.get(entry.details.get("user_id"), "somebody"),
                was=f"“{was.get(entry.pk)}”",
            ),
        )
        for entry in entries
    ]


def names_for(entries: Sequence[AuditEntry], user: User) -> dict[str, SafeString]:
    """Return what each subject is called; tasks lead to their pages, if this reader may see them."""
    subjects = {entry.subject for entry in entries}
    ids = [int(subject.removeprefix("task-")) for subject in subjects if subject.startswith("task-")]
    seen = dict(Task.objects.visible_to(user).filter(pk__in=ids).values_list("pk", "title"))
    others = names_of(subject for subject in subjects if not subject.startswith("task-"))
    tasks = {f"task-{pk}": format_html('<a href="/tasks/{}/">“{}”</a>', pk, title) for pk, title in seen.items()}
    return {subject: format_html("“{}”", name) for subject, name in others.items()} | tasks


def people_in(entries: Sequence[AuditEntry]) -> dict[int | None, str]:
    """Return the names of those to whom something happened."""
    ids = {entry.details["user_id"] for entry in entries if "user_id" in entry.details}
    return {user.pk: str(user) for user in User.objects.filter(pk__in=ids)}


def names_before(entries: Sequence[AuditEntry]) -> dict[int, str]:
    """Return what each project was called before its newest naming, by that entry's id; "" if forgotten."""
    kind = ProjectRenamed.__name__
    ids = {entry.project_id for entry in entries if entry.kind == kind and entry.project_id}
    if not ids:
        return {}
    newest = AuditEntry.objects.filter(kind=kind, project_id=OuterRef("pk")).order_by("-pk").values("pk")[:1]
    return dict(
        Project.objects.filter(pk__in=ids).annotate(newest=Subquery(newest)).values_list("newest", "former_name")
    )


def who(entry: AuditEntry, user: User) -> str:
    """Say whose doing it was; what nobody did was done by the house."""
    if entry.actor_id == user.pk:
        return "You"
    if entry.actor_id is None:
        return "DueIT"
    return str(entry.actor) if entry.actor else "Somebody who left"


def verb_of(entry: AuditEntry) -> str:
    """Return the sentence for this kind of event, or else the words that the log of one thing has for it."""
    told = sentences().get(entry.kind)
    if told is None:
        return f"· {words_of(entry)}: {{what}}"
    return told if isinstance(told, str) else told(entry)


def sentences() -> Mapping[str, str | Words]:
    """What can be told, by the event's name: see SENTENCES in dueit.words."""
    found: Mapping[type[Event], str | Words] = import_string(settings.EVENT_SENTENCES)
    return {kind.__name__: told for kind, told in found.items()}
