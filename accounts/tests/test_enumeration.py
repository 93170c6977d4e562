"""No answer says whether an address has an account: same status, same page, same work."""

import re

import pytest
from django.core import mail
from django.urls import reverse

from accounts.models import User
from accounts.tests.factories import PASSWORD, UserFactory
from accounts.tests.hashers import CountingHasher

pytestmark = pytest.mark.django_db

TAKEN, FREE = "taken@example.com", "free@example.com"


@pytest.fixture(autouse=True)
def somebody(settings):
    settings.PASSWORD_HASHERS = ["accounts.tests.hashers.CountingHasher"]
    return UserFactory(email=TAKEN)


def answer(client, url, email, **told):
    """Return everything an onlooker can compare: status, target, page without token and address, work, letters."""
    CountingHasher.count, mail.outbox = 0, []
    first = client.post(url, told | {"email": email, "login": email})
    page = client.get(first.url) if first.status_code == 302 else first
    seen = re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", page.content.decode()).replace(email, "")
    return first.status_code, first.headers.get("Location"), seen, CountingHasher.count, len(mail.outbox)


def test_login(client):
    known = answer(client, reverse("account_login"), TAKEN, password="wrong password")
    unknown = answer(client, reverse("account_login"), FREE, password="wrong password")

    assert known == unknown
    assert "go together" in known[2]


@pytest.mark.parametrize("has_mail_server", [True, False])
def test_password_reset(client, settings, has_mail_server):
    settings.HAS_MAIL_SERVER = has_mail_server

    known = answer(client, reverse("account_reset_password"), TAKEN)

    assert known == answer(client, reverse("account_reset_password"), FREE)
    assert known[-1] == 1


def test_sign_up_that_is_answered_by_mail(client, settings):
    settings.ACCOUNT_EMAIL_VERIFICATION = "mandatory"

    known = answer(client, reverse("account_signup"), TAKEN, password1=PASSWORD)
    client.cookies.clear()

    assert known == answer(client, reverse("account_signup"), FREE, password1=PASSWORD)
    assert known[:2] == (302, reverse("account_email_verification_sent"))


class TestSignUpWithoutMail:
    """Nothing can be mailed, so success itself tells: asking costs a whole account, and the refusal stays neutral."""

    def test_refuses_without_saying_why(self, client):
        status, _, page, work, _ = answer(client, reverse("account_signup"), TAKEN, password1=PASSWORD)

        assert (status, work) == (200, 1)
        assert "If you already have an account, log in or reset your password." in page
        assert User.objects.count() == 1

    @pytest.mark.parametrize("email", [TAKEN, TAKEN.upper()])
    def test_an_incomplete_form_is_no_cheap_question(self, client, email):
        known = answer(client, reverse("account_signup"), email, password1="short")

        assert known == answer(client, reverse("account_signup"), FREE, password1="short")
        assert User.objects.count() == 1
