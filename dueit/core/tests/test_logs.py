import pytest
from allauth.account.utils import user_pk_to_url_str
from django.contrib.auth.tokens import default_token_generator
from django.test import RequestFactory
from django.urls import reverse

from dueit.core.logs import LogRequests


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
