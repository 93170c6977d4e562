"""What the talk about a task shows to one of its people."""

from typing import NamedTuple

from django.utils.safestring import SafeString

from accounts.models import User
from dueit.core.web.prose import prose
from tasks.actions.access import role_of
from tasks.domain.mentions import pattern_of
from tasks.domain.roles import Permission, may
from tasks.forms import CommentForm, MendForm
from tasks.models import Comment, Project, Task

PER_PAGE = 50


class Said(NamedTuple):
    """One comment as a reader sees it: with a form if it is theirs to mend."""

    comment: Comment
    html: SafeString
    form: MendForm | None
    may_remove: bool


class Talk(NamedTuple):
    """A page of what was said, the oldest first, and a form for whoever may say more."""

    task: Task
    is_shared: bool
    said: list[Said]
    before: int | None
    earlier: int | None
    form: CommentForm | None


def talk_of(task: Task, user: User, *, before: int | None, form: CommentForm) -> Talk:
    """Gather what was said about `task` last, or last `before` one comment: as many queries however much that is."""
    role = role_of(user, task.project_id)
    may_talk = role is not None and may(role, Permission.COMMENT)
    keeps = role is not None and may(role, Permission.KEEP_PROJECT)
    newest = Comment.objects.shown().filter(task=task).select_related("author").order_by("-pk")
    if before is not None:
        newest = newest.filter(pk__lt=before)
    page = list(newest[: PER_PAGE + 1])
    said = [said_to(user, comment, may_talk=may_talk, keeps=keeps) for comment in reversed(page[:PER_PAGE])]
    earlier = said[0].comment.pk if len(page) > PER_PAGE else None
    is_shared = Project.objects.shared().filter(pk=task.project_id).exists()
    return Talk(task, is_shared, said, before, earlier, form if may_talk else None)


def said_to(user: User, comment: Comment, *, may_talk: bool, keeps: bool) -> Said:
    """Prepare a comment for a reader."""
    is_own = may_talk and comment.author_id == user.pk
    html = prose(comment.text, pattern_of(comment.mentioned))
    return Said(comment, html, MendForm.of(comment) if is_own else None, is_own or keeps)
