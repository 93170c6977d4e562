"""The accounts on a platform: adding, changing and removing one."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from accounts.requests import PersonRequest
from dueit.core.web.toasts import toast
from goals import actions
from goals.forms import AccountForm
from goals.leftovers import without_account
from goals.views.answers import kept_account, kept_platform, name_free, undo_url

FORM = "goals/account_form.html"


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: PersonRequest, platform_id: int) -> HttpResponse:
    platform = kept_platform(request, platform_id)
    form = AccountForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        with name_free(form, "username"):
            account = actions.add_account(platform, **form.cleaned_data, by=request.user, at=timezone.now())
            toast(request, f"“{account}” is on {platform} now.", undo=undo_url(account.trace))
            return redirect(platform)
    context = {"form": form, "platform": platform}
    return render(request, FORM, context, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def change(request: PersonRequest, account_id: int) -> HttpResponse:
    account = kept_account(request, account_id)
    form = AccountForm.about(account, request.POST if request.method == "POST" else None)
    if form.is_valid():
        with name_free(form, "username"):
            actions.change_account(account, **form.cleaned_data, by=request.user, at=timezone.now())
            toast(request, "Kept.")
            return redirect(account)
    context = {"form": form, "platform": account.platform, "account": account}
    return render(request, FORM, context, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def remove(request: PersonRequest, account_id: int) -> HttpResponse:
    """Remove an account for good; a GET says what that means."""
    account = kept_account(request, account_id)
    if request.method == "POST":
        actions.remove_account(account, by=request.user, at=timezone.now())
        toast(request, f"“{account}” is gone for good.")
        return redirect(account)
    context = {"account": account, **without_account(account)}
    return render(request, "goals/remove_account.html", context)
