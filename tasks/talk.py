"""What the talk about a task shows to one of its people."""

from typing import NamedTuple

from django.utils.safestring import SafeString

from accounts.models import User
from dueit.core.web.prose import prose
from tasks.actions.access import place_of
from tasks.domain.mentions import callable_among, pattern_of
from tasks.domain.roles import Permission
from tasks.forms import CommentForm, MendForm
from tasks.models import Comment, Project, Task
from tasks.people import people_of

PER_PAGE = 50
PUT_AWAY = "This project is archived: what was said can be read."
LOOKING = "As a viewer you can read what is said."


class Said(NamedTuple):
    """One comment as a reader sees it: with a form if it is theirs to mend."""

    comment: Comment
    html: SafeString
    form: MendForm | None
    may_remove: bool


class Talk(NamedTuple):
    """A page of what was said, the oldest first, and a form to say more.

    Where one may not, it says why it is `closed`; the forms are there for whoever had begun to type when it closed.
    """

    task: Task
    is_shared: bool
    closed: str
    said: list[Said]
    before: int | None
    earlier: int | None
    form: CommentForm


def talk_of(task: Task, user: User, *, before: int | None, form: CommentForm) -> Talk:
    """Gather what was said about `task` last, or last `before` one comment: as many queries however much that is."""
    place = place_of(user, task.project_id)
    may_talk, keeps = (one in place.permissions for one in (Permission.COMMENT, Permission.KEEP_PROJECT))
    newest = Comment.objects.shown().filter(task=task).select_related("author").order_by("-pk")
    if before is not None:
        newest = newest.filter(pk__lt=before)
    page = list(newest[: PER_PAGE + 1])
    said = [said_to(user, comment, keeps=may_talk and keeps) for comment in reversed(page[:PER_PAGE])]
    earlier = said[0].comment.pk if len(page) > PER_PAGE else None
    is_shared = Project.objects.shared().filter(pk=task.project_id).exists()
    closed = "" if may_talk else PUT_AWAY if place.is_archived else LOOKING
    return Talk(task, is_shared, closed, said, before, earlier, form)


def names_to_call(task: Task, user: User) -> list[str]:
    """Return the names by which `user` can call the others of a task's project, in their order."""
    people = people_of(task.project_id)
    of_others = sorted((one.name for one in people if one.user_id != user.pk), key=str.casefold)
    return callable_among(of_others, [one.name for one in people])


def said_to(user: User, comment: Comment, *, keeps: bool) -> Said:
    """Prepare a comment for a reader."""
    is_own = comment.author_id == user.pk
    html = prose(comment.text, pattern_of(comment.mentioned))
    return Said(comment, html, MendForm.of(comment) if is_own else None, is_own or keeps)
