"""What an invitation leads to: who asks, into what, and one button."""

from allauth.decorators import rate_limit
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from accounts.forms.profile import CalledForm
from accounts.models import User
from accounts.requests import PersonRequest
from dueit.core.web.toasts import toast
from tasks import actions
from tasks.actions.invitations import is_member, why_not
from tasks.domain.refusals import MESSAGES, NotInvited
from tasks.models import Invitation

PAGE = "tasks/join.html"
UNKNOWN, GONE = 404, 410
STATUS = {"": 200, "invitation_for_another": 403, "invitation_from_before": 403, "invitation_rests": 403}


@login_not_required
@never_cache
@rate_limit(action="join", limit_get=True)
@require_http_methods(["GET", "HEAD", "POST"])
def join(request: HttpRequest, token: str) -> HttpResponse:
    """Show an invitation to whoever has its link; a post accepts it."""
    invitation = Invitation.objects.of_token(token).select_related("project", "invited_by").first()
    if invitation is None:
        return render(request, PAGE, {"why": "invitation_unknown"}, status=UNKNOWN)
    if request.method == "POST":
        return accept(request, invitation)
    user = request.user if isinstance(request.user, User) else None
    if user and is_member(invitation.project, user):
        return welcome(request, invitation, f"You are in “{invitation.project}” already.")
    return shown(request, invitation, why_not(invitation, user, at=timezone.now()), name_form(user))


@require_http_methods(["GET", "HEAD", "POST"])
def invitation(request: PersonRequest, invitation_id: int) -> HttpResponse:
    """The same for whom a letter asks in, without its link: they are logged in with the address that it went to."""
    letter = get_object_or_404(Invitation.objects.letters_to(request.user), pk=invitation_id)
    if request.method == "POST":
        return accept(request, letter)
    if is_member(letter.project, request.user):
        return welcome(request, letter, f"You are in “{letter.project}” already.")
    return shown(request, letter, why_not(letter, request.user, at=timezone.now()), name_form(request.user))


def accept(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    if not isinstance(request.user, User):
        return redirect_to_login(request.path)
    form = name_form(request.user, request.POST)
    if form and not form.is_valid():
        return shown(request, invitation, why_not(invitation, request.user, at=timezone.now()), form)
    name = form.cleaned_data["name"] if form else ""
    try:
        actions.accept_invitation(invitation, by=request.user, at=timezone.now(), name=name)
    except NotInvited as refusal:
        return shown(request, invitation, refusal.code)
    return welcome(request, invitation, f"You are in “{invitation.project}” now.")


def welcome(request: HttpRequest, invitation: Invitation, words: str) -> HttpResponse:
    toast(request, words)
    return redirect(invitation.project)


def name_form(user: User | None, sent: QueryDict | None = None) -> CalledForm | None:
    """Ask whoever has no name yet what the others shall call them."""
    return CalledForm(sent) if user and not user.name else None


def shown(request: HttpRequest, invitation: Invitation, why: str, form: CalledForm | None = None) -> HttpResponse:
    """Show an invitation, or say why it opens nothing to whoever asks."""
    context = {"invitation": invitation, "why": why, "reason": MESSAGES.get(why, ""), "form": form}
    is_refused = form is not None and form.is_bound and not why
    return render(request, PAGE, context, status=422 if is_refused else STATUS.get(why, GONE))
