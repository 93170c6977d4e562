"""Talking about a task."""

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.requests import PersonRequest
from dueit.core.ids import as_id
from dueit.core.web.fragments import fragment, is_htmx, partials
from dueit.core.web.toasts import toast
from tasks import actions
from tasks.domain.refusals import MoveConflict
from tasks.forms import CommentForm, MendForm
from tasks.models import Comment, Task
from tasks.talk import Talk, names_to_call, talk_of
from tasks.views.answers import permitted, undo_url, visible

FORM = "tasks/_talk_form.html"


@require_safe
def live(request: PersonRequest, task_id: int) -> HttpResponse:
    """Draw again what was said, in which others may have had a part."""
    task = visible(request, task_id)
    return fragment(request, "tasks/_talk.html#comments", {"talk": shown(request, task)}, page=task)


@require_safe
def names(request: PersonRequest, task_id: int) -> HttpResponse:
    """Offer whom one can call by `@` where one talks about a task."""
    task = visible(request, task_id)
    context = {"names": names_to_call(task, request.user)}
    return fragment(request, "tasks/_names.html", context, page=task)


@require_POST
@permitted()
def write(request: PersonRequest, task_id: int) -> HttpResponse:
    task, form = visible(request, task_id), CommentForm(request.POST, auto_id="talk-%s")
    if form.is_valid():
        comment = actions.write_comment(task, form.cleaned_data["text"], by=request.user, at=timezone.now())
        toast(request, "Said.", undo=undo_url(comment.trace))
        return talked(request, task)
    if is_htmx(request):
        return render(request, FORM, {"form": form, "task": task}, status=422)
    return render(request, "tasks/talk.html", {"form": form, "task": task}, status=422)


@require_http_methods(["GET", "HEAD", "POST"])
@permitted()
def mend(request: PersonRequest, comment_id: int) -> HttpResponse:
    """Say one's own comment in other words; for browsers without JavaScript it has a page, too."""
    comment = own(request, comment_id)
    form = MendForm.of(comment, request.POST if request.method == "POST" else None)
    if form.is_valid() and keep_mended(request, comment, form):
        return talked(request, comment.task)
    name = FORM if is_htmx(request) else "tasks/talk.html"
    context = {"form": form, "task": comment.task, "comment": comment}
    return render(request, name, context, status=422 if form.is_bound else 200)


def keep_mended(request: PersonRequest, comment: Comment, form: MendForm) -> bool:
    """Keep it, or have the form say why it stays as it is."""
    text, seen = form.cleaned_data["text"], form.cleaned_data["seen"]
    try:
        actions.mend_comment(comment, text, seen=seen, by=request.user, at=timezone.now())
    except MoveConflict as refusal:
        form.refuse(str(refusal), seen=comment.version)
        return False
    toast(request, "Mended.")
    return True


@require_POST
@permitted()
def remove(request: PersonRequest, comment_id: int) -> HttpResponse:
    comment = visible_comment(request, comment_id)
    try:
        comment = actions.remove_comment(comment, by=request.user, at=timezone.now())
    except MoveConflict as refusal:
        toast(request, str(refusal))
    else:
        toast(request, "Comment removed.", undo=undo_url(comment.trace))
    return talked(request, comment.task)


def shown(request: PersonRequest, task: Task) -> Talk:
    """Gather the part of the talk that the address names, and what was just taken back into the form."""
    before, again = (as_id(request.GET.get(name, "")) for name in ("before", "again"))
    words = Comment.objects.words_of(again, task=task, author=request.user) if again else ""
    form = CommentForm(initial={"text": words}, auto_id="talk-%s")
    return talk_of(task, request.user, before=before, form=form)


def talked(request: PersonRequest, task: Task) -> HttpResponse:
    """Have the page look at the talk, and at what else it says of the task."""
    response = partials(request, [], page=f"{task.get_absolute_url()}#talk")
    response["HX-Trigger"] = "live:tasks, live:talk"
    return response


def visible_comment(request: PersonRequest, comment_id: int) -> Comment:
    """Return a comment that this person may see; any other is 404, as if it did not exist."""
    return get_object_or_404(Comment.objects.visible_to(request.user).select_related("task"), pk=comment_id)


def own(request: PersonRequest, comment_id: int) -> Comment:
    """Return a comment of this person's own: nobody puts words into another's mouth."""
    comment = visible_comment(request, comment_id)
    if comment.author_id != request.user.pk:
        raise PermissionDenied("Only the person who said this can mend it.")
    return comment
