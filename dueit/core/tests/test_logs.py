import pytest
from allauth.account.utils import user_pk_to_url_str
from django.contrib.auth.tokens import default_token_generator
from django.test import Client, RequestFactory
from django.urls import reverse

from dueit.core.logs import HideSecrets, LogRequests, TellRefusals, plain, structured

TOKEN = "Ab_9-" * 8 + "xyz"


def line(path):
    return LogRequests.format_request(RequestFactory().get(path))


class TestLine:
    def test_says_what_was_asked_but_not_the_query(self):
        assert line("/goals/drafts/12/live/?q=my+knee") == "GET /goals/drafts/12/live/"

    def test_keeps_every_address_readable(self):
        assert line(reverse("account_reset_password_done")) == "GET /account/password/reset/done/"

    @pytest.mark.django_db
    def test_leaves_out_the_key_of_a_letter(self, alice):
        key = default_token_generator.make_token(alice)
        link = reverse("account_reset_password_from_key", args=[user_pk_to_url_str(alice), key])
        confirmation = reverse("account_confirm_email", args=["MQ:1wKq0M:ZyQz0lmTjxKXh2yUZ3x0sV7m3b8eY4r5d6f7g8h9j0k"])

        assert line(link) == "GET /account/password/reset/key/…/"
        assert line(confirmation) == "GET /account/confirm-email/…/"

    def test_leaves_out_the_token_of_an_invitation(self):
        assert line(reverse("tasks:join", args=[TOKEN])) == "GET /join/…/"


class TestLinesOfDjango:
    """Django tells the path of whatever it refuses: of a link for somebody else, which goes on working for them."""

    @pytest.fixture
    def told(self, caplog):
        caplog.handler.addFilter(HideSecrets())
        caplog.handler.addFilter(TellRefusals())
        return caplog

    @pytest.mark.django_db
    def test_leave_it_out_too(self, client, told):
        client.get(reverse("tasks:join", args=[TOKEN]))
        client.get("/nothing/here/")

        assert [line.getMessage() for line in told.records if line.name == "django.request"] == [
            "Not Found: GET /join/…/ by a guest",
            "Not Found: GET /nothing/here/ by a guest",
        ]

    @pytest.mark.django_db
    def test_of_a_form_without_its_token_keep_the_reason(self, told):
        Client(enforce_csrf_checks=True).post(reverse("tasks:join", args=[TOKEN]))

        lines = [line.getMessage() for line in told.records if line.name == "django.security.csrf"]
        assert lines == ["Forbidden (CSRF cookie not set.): /join/…/"]

    @pytest.mark.parametrize("config", [plain("web"), structured()], ids=["plain", "json"])
    def test_of_either_kind_go_through_the_filter(self, config):
        handler = config["handlers"]["stderr"]

        assert [config["filters"][name]["()"] for name in handler["filters"]] == [HideSecrets, TellRefusals]
