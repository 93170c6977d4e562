"""Pieces of a page."""

import pytest
from django.http import HttpResponse
from django.test import RequestFactory
from django.urls import reverse

from dueit.core.web.fragments import Piece, fragment, join, partials

HTMX = {"HX-Request": "true"}
NOTE = "web/_notices.html"


@pytest.fixture
def post():
    def post(*, htmx=False, **fields):
        return RequestFactory().post("/tasks/1/start/", fields, headers=HTMX if htmx else None)

    return post


class TestPiece:
    def test_says_where_it_goes_and_how(self):
        piece = Piece("#task-1", NOTE, {"messages": []})

        assert piece.render().startswith('<hx-partial hx-target="#task-1" hx-swap="outerMorph">')

    def test_may_only_take_something_away(self):
        assert (
            Piece("#task-1", swap="delete").render() == '<hx-partial hx-target="#task-1" hx-swap="delete"></hx-partial>'
        )

    def test_never_lets_a_person_write_markup(self):
        drawn = Piece("#a", NOTE, {"messages": [{"message": "<script>"}]}).render()

        assert "&lt;script&gt;" in drawn
        assert "<script>" not in drawn

    def test_joins_several_to_one_answer(self):
        assert join([Piece("#a"), Piece("#b")]).count("<hx-partial") == 2


class TestPartials:
    def test_answers_htmx_with_pieces(self, post):
        response = partials(post(htmx=True), [Piece("#a"), Piece("#b")])

        assert response.status_code == 200
        assert response.content.count(b"<hx-partial") == 2

    def test_sends_a_plain_form_back_to_where_it_came_from(self, post):
        response = partials(post(next="/goals/3/"), [Piece("#a")])

        assert (response.status_code, response["Location"]) == (303, "/goals/3/")

    @pytest.mark.parametrize(
        "elsewhere", ["", "https://elsewhere.example/", "//elsewhere.example", "javascript:alert(1)"]
    )
    def test_never_sends_anyone_elsewhere(self, post, elsewhere):
        assert partials(post(next=elsewhere), [], page="web:offline")["Location"] == reverse("web:offline")


class TestFragment:
    def test_answers_htmx_with_its_status(self, post):
        assert fragment(post(htmx=True), NOTE, {"messages": []}, status=422).status_code == 422

    def test_without_a_page_is_drawn_for_everyone(self, post):
        assert fragment(post(), NOTE, {"messages": []}).status_code == 200

    def test_with_a_page_sends_a_plain_form_there(self, post):
        response = fragment(post(), NOTE, page="/some-day/")

        assert isinstance(response, HttpResponse)
        assert response["Location"] == "/some-day/"
