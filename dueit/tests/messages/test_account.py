"""What people hear of their own account."""

from allauth.account.models import EmailAddress
from django.test import Client
from django.urls import reverse

from accounts import actions
from accounts.models import Place
from accounts.tests.conftest import mailbox
from accounts.tests.letters import html, link, text
from notifications.actions import deliver_next
from notifications.actions import read_all as read_inbox
from notifications.models import Device, Notification
from notifications.tests.factories import DeviceFactory

__all__ = ["mailbox"]
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"
HOME, CAFE = "192.0.2.7", "198.51.100.4"
PASSWORD = "a calm password"
NEW = "Your account: A sign-in from a new place, with Firefox on Linux"


def sign_in(user, address, agent=FIREFOX):
    client = Client(REMOTE_ADDR=address, HTTP_USER_AGENT=agent)
    client.post(reverse("account_login"), {"login": user.email, "password": PASSWORD})
    return client


class TestASignIn:
    def test_from_a_new_place_is_told_once(self, alice, bob, told):
        for address in (HOME, HOME.replace(".7", ".8"), CAFE, CAFE):
            sign_in(alice, address)

        assert (told(alice), told(bob)) == ([NEW], [])
        assert Notification.objects.get().url == reverse("account_change_password")

    def test_with_another_browser_is_from_a_new_place(self, alice, told):
        sign_in(alice, HOME, agent="")
        sign_in(alice, HOME)

        assert told(alice) == [NEW]

    def test_is_none_with_another_password(self, alice, told):
        sign_in(alice, HOME)
        Client(REMOTE_ADDR=CAFE).post(reverse("account_login"), {"login": alice.email, "password": "a guess"})

        assert told(alice) == []

    def test_leaves_no_address_behind(self, alice):
        sign_in(alice, HOME)

        kept = str(Place.objects.values().get())
        assert not [part for part in ("192", "0.2", "Firefox", "Linux") if part in kept.replace(str(alice.pk), "")]

    def test_long_ago_is_no_longer_known(self, alice, noon, told):
        actions.note_sign_in(alice, "Firefox on Linux", HOME, at=noon)
        later = noon + actions.KNOWN_FOR
        for address, at in ((CAFE, later), (HOME, later + actions.KNOWN_FOR / 2)):
            actions.note_sign_in(alice, "Firefox on Linux", address, at=at)

        assert told(alice) == [NEW, NEW]

    def test_comes_by_mail_whatever_was_chosen_and_whoever_reads_the_inbox(self, alice, mailbox, settings, noon):
        settings.PUBLIC_URL = "http://testserver"
        actions.note_sign_in(alice, "Firefox on Linux", HOME, at=noon)
        actions.note_sign_in(alice, "Firefox on Linux", CAFE, at=noon)
        read_inbox(by=alice, at=noon)

        deliver_next(at=noon)

        letter = mailbox.only()
        assert letter["Subject"] == NEW
        assert link(letter) == reverse("account_change_password")
        assert "security of your account" in text(letter)
        assert "security of your account" in html(letter)
        assert letter["List-Unsubscribe"] is None


class TestAChange:
    def test_of_the_password_is_told_and_ends_what_browsers_are_told(self, alice, alice_client, told):
        DeviceFactory(user=alice)
        DeviceFactory()
        alice_client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
        changed = {"oldpassword": PASSWORD, "password1": "another calm one", "password2": "another calm one"}
        alice_client.post(reverse("account_change_password"), changed)

        assert told(alice) == ["Your account: The password is another one now"]
        assert not Device.objects.filter(user=alice).exists()
        assert Device.objects.count() == 1

    def test_of_the_address_is_told_once_it_is_confirmed(self, alice, alice_client, mailbox, told):
        EmailAddress.objects.create(user=alice, email=alice.email, verified=True, primary=True)
        alice_client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
        alice_client.post(reverse("account_email"), {"email": "alice@example.org", "action_add": "1"})
        assert told(alice) == []

        alice_client.post(link(mailbox.letters[0]))
        assert told(alice) == ["Your account: You log in with another e-mail address now"]
