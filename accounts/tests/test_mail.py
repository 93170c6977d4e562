"""Letters about an account, through a real mail server."""

import pytest
from allauth.account.models import EmailAddress
from django.urls import reverse

from accounts.models import User
from accounts.tests.factories import PASSWORD, UserFactory
from accounts.tests.letters import html, link, text

pytestmark = pytest.mark.django_db

NEW = "another calm one"


def ask_for_reset(client, email, **how):
    return client.post(reverse("account_reset_password"), {"email": email}, **how)


def sign_up(client):
    return client.post(reverse("account_signup"), {"email": "mira@example.com", "password1": PASSWORD}, follow=True)


class TestPasswordReset:
    def test_the_link_sets_a_new_password_once(self, client, mailbox):
        mira = UserFactory()
        ask_for_reset(client, mira.email)
        letter = mailbox.only()

        form = client.get(link(letter), follow=True)
        done = client.post(form.request["PATH_INFO"], {"password1": NEW}, follow=True)
        again = client.get(link(letter), follow=True)

        mira.refresh_from_db()
        assert (letter["To"], letter["Subject"]) == (mira.email, "Your link for a new password")
        assert link(letter) in html(letter)
        assert b"Your new password is set" in done.content
        assert mira.check_password(NEW)
        assert b"This link is too old" in again.content
        assert "Your new password is set" in mailbox.letters[-1]["Subject"]

    def test_a_link_out_of_time_leads_to_a_fresh_one(self, client, mailbox, settings):
        ask_for_reset(client, UserFactory().email)
        settings.PASSWORD_RESET_TIMEOUT = -1

        page = client.get(link(mailbox.only()), follow=True)

        assert b"This link is too old" in page.content
        assert reverse("account_reset_password").encode() in page.content

    def test_a_stranger_s_address_gets_a_letter_without_a_key(self, client, mailbox):
        ask_for_reset(client, "stranger@example.com")

        assert "There is no account with this address" in text(mailbox.only())
        assert link(mailbox.only()) == reverse("account_signup")

    def test_a_silent_mail_server_is_said_to_all_alike(self, client, mailbox, settings):
        settings.EMAIL_PORT = 1
        mira = UserFactory()

        for email in (mira.email, "stranger@example.com"):
            page = ask_for_reset(client, email, follow=True)
            assert b"mail server did not answer" in page.content

    def test_without_a_mail_server_says_what_the_operator_can_do(self, client, settings):
        settings.HAS_MAIL_SERVER = False

        page = client.get(reverse("account_reset_password")).content.decode()

        assert "no mail server yet" in page
        assert "manage.py changepassword" in page
        assert 'name="email"' not in page


@pytest.mark.usefixtures("mandatory")
class TestVerification:
    @pytest.fixture
    def mandatory(self, settings, mailbox):
        settings.ACCOUNT_EMAIL_VERIFICATION = "mandatory"

    def test_lets_in_after_the_link(self, client, mailbox):
        waiting = sign_up(client)
        letter = mailbox.only()

        asked = client.get(link(letter))
        inside = client.post(link(letter))

        assert b"Look into your mail" in waiting.content
        assert link(letter) in html(letter)
        assert b"Is this you?" in asked.content
        assert inside.url == reverse("accounts:first_day")
        assert client.session["_auth_user_id"] == str(User.objects.get().pk)

    def test_a_link_out_of_time_says_so(self, client, mailbox, settings):
        sign_up(client)
        settings.ACCOUNT_EMAIL_CONFIRMATION_EXPIRE_DAYS = -1

        page = client.get(link(mailbox.only()))

        assert b"This link is too old" in page.content

    def test_login_waits_for_it(self, client, mailbox):
        sign_up(client)
        client.cookies.clear()

        client.post(reverse("account_login"), {"login": "mira@example.com", "password": PASSWORD})

        assert "_auth_user_id" not in client.session

    def test_a_taken_address_is_told_its_owner_only(self, client, mailbox):
        UserFactory(email="mira@example.com")

        sign_up(client)

        assert "There is one already" in text(mailbox.only())
        assert User.objects.count() == 1


class TestChangeOfAddress:
    def change(self, client, user, email):
        client.post(reverse("account_login"), {"login": user.email, "password": PASSWORD})
        client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
        return client.post(reverse("account_email"), {"email": email, "action_add": "1"}, follow=True)

    def test_happens_once_the_new_one_is_confirmed(self, client, mailbox):
        mira = UserFactory()

        page = self.change(client, mira, "new@example.com")
        before = User.objects.get().email
        client.post(link(mailbox.letters[0]))

        assert b"once you have followed the link" in page.content
        assert (before, User.objects.get().email) == (mira.email, "new@example.com")

    def test_can_be_asked_again_and_called_off(self, client, mailbox):
        mira = UserFactory()
        self.change(client, mira, "typo@example.com")
        self.change(client, mira, "new@example.com")

        refused = client.post(reverse("account_email"), {"email": mira.email, "action_remove": "1"}, follow=True)
        client.post(reverse("account_email"), {"email": "new@example.com", "action_remove": "1"})

        assert [letter["To"] for letter in mailbox.letters[:2]] == ["typo@example.com", "new@example.com"]
        assert not EmailAddress.objects.filter(user=mira).exclude(email=mira.email).exists()
        assert b"so it stays" in refused.content

    def test_has_no_way_around_the_link(self, client, mailbox):
        mira = UserFactory()
        self.change(client, mira, "new@example.com")

        response = client.post(reverse("account_email"), {"email": "new@example.com", "action_primary": "1"})

        mira.refresh_from_db()
        assert (response.status_code, mira.email == "new@example.com") == (400, False)

    def test_asks_for_the_password_and_then_goes_on(self, alice_client, mailbox):
        told = {"email": "new@example.com", "action_add": "1"}
        again = {"password": PASSWORD, "next": reverse("account_email")}

        asked = alice_client.post(reverse("account_email"), told, follow=True)
        wrong = alice_client.post(reverse("account_reauthenticate"), again | {"password": "not this"})
        letters_before = len(mailbox.letters)
        alice_client.post(reverse("account_reauthenticate"), again)

        assert b"Once more, please" in asked.content
        assert b"the password you have now" in wrong.content
        assert (letters_before, mailbox.only()["To"]) == (0, "new@example.com")

    def test_never_takes_the_address_of_another(self, client, mailbox):
        mira, noor = UserFactory(), UserFactory()

        self.change(client, mira, noor.email)
        response = client.post(link(mailbox.letters[0]), follow=True)

        mira.refresh_from_db()
        assert response.status_code == 200
        assert mira.email != noor.email
