"""What every answer carries."""

import pytest
from django.contrib.messages.storage.fallback import FallbackStorage
from django.http import HttpResponse, HttpResponseRedirect, JsonResponse
from django.test import RequestFactory
from django.urls import reverse

from dueit.core.web import middleware
from dueit.core.web.toasts import toast


def htmx(path="/", **headers):
    return RequestFactory().get(path, headers={"HX-Request": "true", **headers})


class TestRedirects:
    def test_move_the_whole_page_of_htmx(self):
        response = middleware.htmx_redirects(lambda request: HttpResponseRedirect("/goals/7/"))(htmx())

        assert (response.status_code, response["HX-Redirect"]) == (200, "/goals/7/")

    def test_are_left_alone_for_plain_pages(self):
        response = middleware.htmx_redirects(lambda request: HttpResponseRedirect("/goals/7/"))(
            RequestFactory().get("/")
        )

        assert response.status_code == 302

    def test_lead_back_to_the_page_when_a_login_ran_out(self):
        login = reverse("account_login")
        request = htmx("/tasks/today/rows/", **{"HX-Current-URL": "https://due.example/some-day/?page=2"})

        response = middleware.htmx_redirects(lambda request: HttpResponseRedirect(f"{login}?next=/tasks/today/rows/"))(
            request
        )

        assert response["HX-Redirect"] == f"{login}?next=%2Fsome-day%2F%3Fpage%3D2"

    def test_lead_to_the_front_page_from_a_page_that_makes_no_sense(self, client):
        response = client.get("/", headers={"HX-Request": "true", "HX-Current-URL": "http://["})

        assert response["HX-Redirect"] == f"{reverse('account_login')}?next=%2F"


class TestToasts:
    @pytest.fixture
    def answer(self):
        def answer(response, *, request=None, undo=""):
            request = request or htmx()
            request.session = {}
            request._messages = FallbackStorage(request)
            toast(request, "“Water <b>” let go", undo=undo)
            return middleware.toasts(lambda request: response)(request).content.decode()

        return answer

    def test_ride_on_an_htmx_answer_with_their_way_back(self, answer):
        content = answer(HttpResponse("<p>row</p>"), undo="/undo/3/")

        assert content.startswith('<p>row</p><hx-partial hx-target="#toasts" hx-swap="beforeend">')
        assert 'form="act" formaction="/undo/3/"' in content
        assert "“Water &lt;b&gt;” let go" in content

    def test_offer_no_undo_where_there_is_none(self, answer):
        assert "Undo" not in answer(HttpResponse("row"))

    def test_wait_for_the_next_page_of_a_plain_form(self, answer):
        assert answer(HttpResponse("page"), request=RequestFactory().get("/")) == "page"

    def test_wait_for_the_page_that_their_answer_leads_to(self, alice_client):
        """What is live on the page that is about to go asks for its pieces in between."""
        project = alice_client.post(reverse("tasks:projects"), {"name": "Spring zine fair"})["Location"]
        alice_client.post(f"{project}archive/")

        between = alice_client.get(reverse("tasks:places"), headers={"HX-Request": "true"})
        following = [alice_client.get(reverse("tasks:projects")).content.decode() for _ in range(2)]

        assert between.status_code == 200
        assert ["is archived" in content for content in (between.content.decode(), *following)] == [False, True, False]

    def test_are_not_lost_in_a_page_of_which_only_a_form_is_swapped(self, alice_client):
        project = alice_client.post(reverse("tasks:projects"), {"name": "Spring zine fair"})["Location"]
        alice_client.post(f"{project}archive/")

        refused = alice_client.post(reverse("tasks:projects"), {"name": " "}, headers={"HX-Request": "true"})

        assert refused.status_code == 422
        assert "is archived" in refused.text.partition('<hx-partial hx-target="#toasts"')[2]

    @pytest.mark.parametrize(
        "response", [JsonResponse({}), HttpResponse(status=404), HttpResponse(headers={"HX-Redirect": "/"})]
    )
    def test_stay_off_what_is_not_swapped(self, answer, response):
        assert "toast" not in answer(response)


class TestHeaders:
    def test_close_what_a_page_does_not_need(self, client):
        response = client.get("/manifest.webmanifest")

        assert response["Cross-Origin-Resource-Policy"] == "same-origin"
        assert response["Cross-Origin-Opener-Policy"] == "same-origin"
        assert response["Referrer-Policy"] == "same-origin"
        assert response["X-Content-Type-Options"] == "nosniff"
        assert "camera=()" in response["Permissions-Policy"]

    def test_allow_no_inline_script_or_style(self, client):
        policy = client.get("/manifest.webmanifest")["Content-Security-Policy"]

        assert "default-src 'none'" in policy
        assert "script-src 'self';" in f"{policy};"
        assert "style-src 'self';" in f"{policy};"
        assert "unsafe" not in policy
