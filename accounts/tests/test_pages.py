"""Every account page wears our look, works without a script, and is open or closed as it should be."""

import pytest
from allauth.account import urls as allauth
from django.conf import settings as project
from django.core.cache import caches
from django.urls import reverse

from accounts.tests.factories import PASSWORD, UserFactory

pytestmark = pytest.mark.django_db

OPEN = [
    reverse("account_login"),
    reverse("account_signup"),
    reverse("account_reset_password"),
    reverse("account_reset_password_done"),
    reverse("account_reset_password_from_key", args=["1", "no-key"]),
    reverse("account_reset_password_from_key_done"),
    reverse("account_confirm_email", args=["no-key"]),
    reverse("account_email_verification_sent"),
    reverse("account_inactive"),
]
CLOSED = [
    reverse("account_email"),
    reverse("account_change_password"),
    reverse("account_reauthenticate"),
    reverse("accounts:profile"),
    reverse("accounts:first_day"),
]
CLOSED_POSTS = [reverse("accounts:zone"), reverse("accounts:skip_first_day")]


@pytest.mark.parametrize("url", OPEN)
def test_an_open_page_wears_our_look(client, url):
    page = client.get(url, follow=True)

    assert page.status_code == 200
    assert 'class="card bare-card stack"' in page.content.decode()


@pytest.mark.parametrize("url", CLOSED)
def test_a_closed_page_asks_strangers_to_log_in(client, alice_client, url):
    assert client.get(url).url == f"{reverse('account_login')}?next={url}"
    assert alice_client.get(url).status_code == 200


@pytest.mark.parametrize("url", CLOSED_POSTS)
def test_nothing_changes_by_looking(alice_client, client, url):
    assert alice_client.get(url).status_code == 405
    assert client.post(url).url.startswith(reverse("account_login"))


def test_login_by_code_is_off():
    assert "account_request_login_code" not in {pattern.name for pattern in allauth.urlpatterns}


class TestRateLimits:
    def test_many_wrong_passwords_ask_for_a_pause(self, client):
        mira = UserFactory()
        told = {"login": mira.email, "password": "wrong"}

        pages = [client.post(reverse("account_login"), told).content for _ in range(6)]

        assert b"a lot of tries" not in pages[4]
        assert b"a lot of tries" in pages[5]
        assert b"a lot of tries" in client.post(reverse("account_login"), told | {"password": PASSWORD}).content

    def test_too_many_sign_ups_get_a_calm_page(self, client, settings):
        settings.ACCOUNT_RATE_LIMITS = {"signup": "1/m/ip"}
        client.post(reverse("account_signup"), {})

        response = client.post(reverse("account_signup"), {})

        assert response.status_code == 429
        assert "bare-card" in response.content.decode()

    def test_are_counted_in_a_cache_that_all_processes_share(self):
        assert "LocMem" not in type(caches["default"]).__name__
        assert project.ALLAUTH_TRUSTED_PROXY_COUNT == 0
