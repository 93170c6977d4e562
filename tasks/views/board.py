"""The board of a shared project, and dropping a card on one of its columns."""

from collections.abc import Iterator

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.html import format_html
from django.views.decorators.http import require_POST, require_safe

from accounts.requests import PersonRequest
from dueit.core.web.fragments import Piece
from tasks import actions
from tasks.boards import Board, board_of
from tasks.domain.board import COLUMNS, Column, drag
from tasks.domain.lifecycle import State
from tasks.models import Task
from tasks.views.answers import acted, permitted, redrawn, visible, visible_project
from tasks.views.moves import WORDS, neighbours
from tasks.views.undo import take_back_last

PAGE = "tasks/board.html"


@require_safe
def page(request: PersonRequest, project_id: int) -> HttpResponse:
    return render(request, PAGE, {"board": shown(request, project_id)})


@require_safe
def live(request: PersonRequest, project_id: int) -> HttpResponse:
    """Draw again what may have changed from elsewhere."""
    board = shown(request, project_id)
    return redrawn(request, board, pieces(board))


def pieces(board: Board) -> Iterator[Piece]:
    for pile in board.piles:
        yield Piece(f"#cards-{pile.column}", html=pile.cards, swap="innerMorph")
        yield Piece(f"#count-{pile.column}", html=format_html("{}", pile.number), swap="innerMorph")
    yield Piece("#board-drawer", html=board.drawer, swap="innerMorph")


@require_POST
@permitted()
def drop(request: PersonRequest, task_id: int, column: str) -> HttpResponse:
    """Drop a card on a column, right after `after` or right before `before`: ids of cards that are there."""
    task, near = visible(request, task_id), neighbours(request)
    meant = meaning(task, Column(column))
    if meant == "undo":
        return take_back_last(request, task)

    def act(it: Task) -> Task:
        return actions.drop_task(it, Column(column), by=request.user, at=timezone.now(), **near)

    return acted(request, task, act, WORDS.get(meant or "", ""))


def meaning(task: Task, column: Column) -> str | None:
    """Return the move that dropping `task` on `column` means, if it means one and the task has not ended otherwise."""
    return drag(State(task.state), column) if State(task.state) in COLUMNS else None


def shown(request: PersonRequest, project_id: int) -> Board:
    project = visible_project(request, project_id)
    return board_of(project, request.user, today=request.user.today(timezone.now()))
