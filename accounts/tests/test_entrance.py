"""Joining, coming in, going out."""

import pytest
from django.conf import settings
from django.urls import reverse

from accounts.models import User
from accounts.tests.factories import PASSWORD, UserFactory

pytestmark = pytest.mark.django_db

SIGN_UP = {"email": "Mira@Example.com", "password1": PASSWORD, "name": "Mira", "time_zone": "Europe/Lisbon"}


def sign_up(client, **told):
    return client.post(reverse("account_signup"), SIGN_UP | told)


def log_in(client, email, password=PASSWORD, query=""):
    return client.post(reverse("account_login") + query, {"login": email, "password": password})


class TestSignUp:
    def test_needs_one_password_and_leads_to_the_first_day(self, client):
        response = sign_up(client)

        mira = User.objects.get()
        assert (mira.email, mira.name, mira.time_zone) == ("mira@example.com", "Mira", "Europe/Lisbon")
        assert response.url == reverse("accounts:first_day")
        assert client.session["_auth_user_id"] == str(mira.pk)

    @pytest.mark.parametrize("zone", ["", "Mars/Olympus", "<script>"])
    def test_takes_a_strange_zone_for_utc(self, client, zone):
        sign_up(client, time_zone=zone)

        assert User.objects.get().time_zone == "UTC"

    @pytest.mark.parametrize("wrong", [{"email": "no address"}, {"password1": "short"}, {"password1": "password"}])
    def test_says_what_it_needs_beside_the_field(self, client, wrong):
        response = sign_up(client, **wrong)

        assert not User.objects.exists()
        assert b'class="errorlist"' in response.content

    def test_fills_the_zone_by_script_into_a_hidden_field(self, client):
        page = client.get(reverse("account_signup")).content.decode()

        assert '<input type="hidden" name="time_zone" data-time-zone' in page
        assert page.count('type="password"') == 1


class TestLogin:
    def test_takes_the_address_in_any_case(self, client, noon):
        UserFactory(email="mira@example.com", welcomed_at=noon)

        response = log_in(client, "MIRA@example.com")

        assert response.url == "/"
        assert client.session.get_expiry_age() > 50 * 24 * 3600

    def test_leads_a_newcomer_to_the_first_day(self, client):
        mira = UserFactory()

        assert log_in(client, mira.email).url == reverse("accounts:first_day")

    def test_leads_a_newcomer_there_whatever_they_asked_for(self, client):
        mira = UserFactory()

        assert log_in(client, mira.email, query="?next=/").url == reverse("accounts:first_day")

    def test_returns_to_the_page_that_was_asked_for(self, client, noon):
        mira = UserFactory(welcomed_at=noon)

        assert log_in(client, mira.email, query="?next=/settings/").url == "/settings/"

    def test_never_leads_to_a_strange_site(self, client, noon):
        mira = UserFactory(welcomed_at=noon)

        assert log_in(client, mira.email, query="?next=https://evil.example/").url == "/"

    def test_changes_the_session_key(self, client):
        mira = UserFactory()
        client.get(reverse("account_login"))
        session = client.session
        session["before"] = True
        session.save()

        log_in(client, mira.email)

        assert client.session.session_key != session.session_key

    @pytest.mark.parametrize("key", ["", "short", "of nobody at all", "with a null \0 in it", "long" * 1000])
    def test_is_asked_of_a_strange_session(self, client, key):
        client.cookies[settings.SESSION_COOKIE_NAME] = key

        assert client.get("/").url == f"{reverse('account_login')}?next=/"

    def test_a_resting_account_is_told_so_only_with_its_password(self, client):
        mira = UserFactory(is_active=False)

        assert b"go together" in log_in(client, mira.email, "wrong password").content
        assert log_in(client, mira.email).url == reverse("account_inactive")
        assert "_auth_user_id" not in client.session


class TestLogout:
    def test_asks_first_and_then_ends_the_session(self, client, alice):
        client.force_login(alice)

        asked = client.get(reverse("account_logout"))
        client.post(reverse("account_logout"))

        assert b"Log out?" in asked.content
        assert "_auth_user_id" not in client.session


class TestPasswordChange:
    def test_keeps_this_session_and_ends_the_others(self, client, alice, alice_client):
        log_in(client, alice.email)
        told = {"oldpassword": PASSWORD, "password1": "another calm one"}

        client.post(reverse("account_change_password"), told)

        assert client.get("/settings/").status_code == 200
        assert alice_client.get("/settings/").status_code == 302

    def test_asks_for_the_one_before(self, alice, alice_client):
        told = {"oldpassword": "not this", "password1": "another calm one"}

        response = alice_client.post(reverse("account_change_password"), told)

        alice.refresh_from_db()
        assert alice.check_password(PASSWORD)
        assert b"the password you have now" in response.content
