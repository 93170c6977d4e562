"""Goals: the list, one of them, saying a new one, letting one rest."""

from datetime import date

from django.db.models import Q
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from accounts.requests import PersonRequest
from dueit.core.events.models import AuditEntry
from dueit.core.events.telling import tell
from dueit.core.web.fragments import Piece, back, fragment, partials
from dueit.core.web.toasts import toast
from goals import actions
from goals.ahead import ahead_of
from goals.cards import card_of, cards_of
from goals.corners import corner_context
from goals.domain.outlook import counted
from goals.domain.standing import GoalState
from goals.forms import AimForm
from goals.models import Draft, Goal, TimeOff
from goals.preview import level_choices
from goals.receipts import Receipts
from goals.views.answers import told, undo_url, visible_goal
from goals.where import where_of
from tasks.actions.access import place_of
from tasks.domain.lifecycle import State
from tasks.looks import Look
from tasks.models import Task
from tasks.rows import rows_of
from tasks.views.answers import anew, is_elsewhere

PAGE = "goals/goal.html"
REGIONS = ("steps", "cairn", "rhythm", "where", "receipts")
SHOWN = 30
ENDED = {
    GoalState.REACHED: "“{}” is true now. Well done.",
    GoalState.LET_GO: "“{}” rests now.",
}


@require_safe
def index(request: PersonRequest) -> HttpResponse:
    return render(request, "goals/list.html", list_context(request))


@require_safe
def index_live(request: PersonRequest) -> HttpResponse:
    return fragment(request, "goals/list.html#cards", list_context(request), page="goals:list")


@require_safe
def corner(request: PersonRequest) -> HttpResponse:
    return fragment(
        request, "goals/_corner.html", corner_context(request.user, request.user.today(timezone.now())), page="/"
    )


@require_safe
def page(request: PersonRequest, goal_id: int) -> HttpResponse:
    goal = visible_goal(request, goal_id)
    return goal_page(request, goal)


@require_safe
def live(request: PersonRequest, goal_id: int) -> HttpResponse:
    """Draw again what may have changed from elsewhere."""
    goal = visible_goal(request, goal_id)
    if is_elsewhere(request, place_of(request.user, goal.project_id)):
        return anew()
    context = {**goal_context(goal, request.user.today(timezone.now())), **situation(request, goal)}
    pieces = [Piece(f"#goal-{name}", f"{PAGE}#{name}", context, swap="innerMorph") for name in REGIONS]
    return partials(request, pieces, page=goal)


@require_POST
def end(request: PersonRequest, goal_id: int, state: str) -> HttpResponse:
    """Call a goal reached, or let it rest."""
    with told(request):
        goal = actions.end_goal(visible_goal(request, goal_id), GoalState(state), by=request.user, at=timezone.now())
    if goal.trace:
        words = ENDED[GoalState(goal.state)].format(goal.title)
        toast(request, f"{words} {gone_with(goal.trace)}".strip(), undo=undo_url(goal.trace))
    return redirect("goals:list")


@require_POST
def not_yet(request: PersonRequest, goal_id: int) -> HttpResponse:
    """Answer that a goal is not true yet; it is asked again on the next day of its rhythm."""
    goal = visible_goal(request, goal_id)
    with told(request):
        goal = actions.answer_not_yet(goal, by=request.user, at=timezone.now())
        toast(request, f"“{goal.title}” is asked after again, all in its time.", undo=undo_url(goal.trace))
    return back(request, goal)


@require_POST
def revive(request: PersonRequest, goal_id: int) -> HttpResponse:
    """Take a goal up again that was let go or reached; its steps stay where they are."""
    with told(request):
        goal = actions.revive_goal(visible_goal(request, goal_id), by=request.user, at=timezone.now())
    return back(request, goal)


def goal_page(request: PersonRequest, goal: Goal, form: AimForm | None = None) -> HttpResponse:
    """Show a goal; a refused choice of where to pursue it comes back as it was."""
    draft = Draft.objects.visible_to(request.user).about(goal).being_looked_at().first()
    context = goal_context(goal, request.user.today(timezone.now()))
    context |= {"draft": draft, "place": place_of(request.user, goal.project_id), **situation(request, goal, form)}
    return render(request, PAGE, context, status=422 if form else 200)


def situation(request: PersonRequest, goal: Goal, form: AimForm | None = None) -> dict[str, object]:
    """Gather when, where and with whom a goal is pursued, and what was spread again."""
    now = timezone.now()
    return {
        "ahead": ahead_of(goal, request.user, at=now),
        "where": where_of(goal, request.user, form),
        "receipts": Receipts.of(goal, request.user, at=now),
    }


def list_context(request: PersonRequest) -> dict[str, object]:
    cards = cards_of(Goal.objects.visible_to(request.user).in_use())
    return {
        "cards": [card for card in cards if card.is_open],
        "resting": [card for card in cards if not card.is_open],
        "off": TimeOff.objects.open().of(request.user).first(),
    }


def goal_context(goal: Goal, today: date) -> dict[str, object]:
    """Gather a goal's steps and what is open of its rhythm, with their days, its cairn and its story."""
    steps = Task.objects.filter(pk__in=goal.steps.values("task")).in_order()
    shown = Q(pk__in=goal.steps.values("task")) | Q(pk__in=goal.occurrences.open().values("task"))
    rows = rows_of(Task.objects.filter(shown).exclude(state=State.SKIPPED).in_order())
    log = AuditEntry.objects.about(f"goal-{goal.pk}").select_related("actor").order_by("-id")[:SHOWN]
    return {
        "goal": goal,
        "card": card_of(goal),
        "rows": [row.aimed(today) for row in rows],
        "let_go": [Look(task, None) for task in steps.let_go()],
        "log": tell(log),
        **level_choices(goal.level),
    }


def gone_with(ended: AuditEntry) -> str:
    """Say how many open tasks were let go with a goal; nothing if there were none."""
    number = len(ended.details["entries"])
    verb = "is" if number == 1 else "are"
    return f"{counted(number, 'open task').capitalize()} {verb} let go with it." if number else ""
