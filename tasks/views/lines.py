"""Several lines at once: a look at what they mean, then many tasks."""

from datetime import date
from typing import TypedDict

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.http import require_http_methods, require_POST

from accounts.requests import PersonRequest
from dueit.core.ids import as_id
from dueit.core.web.toasts import toast
from tasks import actions
from tasks.actions.access import check_may
from tasks.domain.lines import lines_of
from tasks.domain.many import counted
from tasks.domain.roles import Permission
from tasks.lines import KEY, Look, laid_aside, look_at, news_of, put_aside
from tasks.models import Project
from tasks.rooms import places_to_add
from tasks.views.adding import wanted_place
from tasks.views.answers import permitted, undo_url

PAGE = "tasks/lines.html"


class How(TypedDict):
    """What lines without a day are aimed at, and the day of whoever wrote them."""

    aim: str
    today: date


NONE_CHOSEN = "Choose at least one line."
NOWHERE = "0"  # they came from a list of their own, whatever place they choose on the page
AIMS = {"some_day": "tasks:some_day", "today": "tasks:today"}


@require_http_methods(["GET", "HEAD", "POST"])
@permitted()
def look(request: PersonRequest) -> HttpResponse:
    """Show how each line would be understood; nothing is kept yet. What was put aside is shown again.

    Raises MoveDenied for a project where one may not write anything down: else lines would go elsewhere unnoticed.
    """
    for project in Project.objects.visible_to(request.user).shared().filter(pk=as_id(asked(request, "project")) or 0):
        check_may(request.user, Permission.ADD, project.pk)
    lines = lines_of(request.POST.get("text", "")) if request.method == "POST" else laid_aside(request)
    return render(request, PAGE, {**context(request), "look": look_at(lines, **how(request))})


@require_POST
@permitted()
def keep(request: PersonRequest) -> HttpResponse:
    """Make tasks of the chosen lines, in order; if one does not fit, all that was typed stays on the page."""
    seen = chosen(request)
    lines = [one.text for one in seen.seen if one.is_kept]
    if seen.has_long or not lines or "again" in request.POST:
        error = "" if lines else NONE_CHOSEN
        status = 200 if "again" in request.POST else 422
        return render(request, PAGE, {**context(request), "look": seen, "error": error}, status=status)
    project = wanted_place(request) or Project.objects.personal_of(request.user)
    trace = actions.add_many(project, news_of(lines, **how(request)), by=request.user, at=timezone.now())
    toast(request, f"{counted(len(lines))} added.", undo=undo_url(trace))
    return went_on(request, seen.rest, project)


def went_on(request: PersonRequest, rest: str, project: Project) -> HttpResponse:
    """Lead to the lines that did not fit, if any, which go to the same place, or else to where the new tasks are."""
    if rest:
        put_aside(request, rest)
        kept = {name: asked(request, name) for name in ("project", "aim", "from")}
        return redirect(f"{reverse('tasks:lines')}?{urlencode(kept)}")
    request.session.pop(KEY, None)
    return redirect(AIMS[how(request)["aim"]] if project.personal_of_id else project)


def chosen(request: PersonRequest) -> Look:
    """Read the lines again as they were mended, and which of them are chosen."""
    lines = [line.strip() for line in request.POST.getlist("line")]
    places = {as_id(number) for number in request.POST.getlist("keep")}
    kept = {place for place, line in enumerate(lines) if place in places and line}
    found = look_at(lines, kept=kept, **how(request))
    return found._replace(rest="\n".join(filter(None, [found.rest, request.POST.get("rest", "").strip()])))


def how(request: PersonRequest) -> How:
    aim = asked(request, "aim")
    return {"aim": aim if aim in AIMS else "today", "today": request.user.today(timezone.now())}


def context(request: PersonRequest) -> dict[str, object]:
    wanted = asked(request, "project")
    came_from, places = asked(request, "from") or wanted, places_to_add(request.user)
    origin = next((place for place in places if place.pk == as_id(came_from)), None)
    back = origin.get_absolute_url() if origin else reverse(AIMS[how(request)["aim"]])
    return {
        "places": places,
        "chosen": as_id(wanted),
        "aim": how(request)["aim"],
        "origin": came_from if origin else NOWHERE,
        "back": back,
    }


def asked(request: PersonRequest, name: str) -> str:
    return request.POST.get(name) or request.GET.get(name, "")
