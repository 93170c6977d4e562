"""How somebody would like to be told, and the way out of every letter."""

import pytest
from django.urls import reverse

from dueit.core.events.models import AuditEntry
from notifications.models import Choice, Delivery
from notifications.tests.factories import DeliveryFactory
from notifications.transports.email import stop_url

PAGE = "/settings/notices/"


@pytest.fixture
def letters(settings):
    """An installation that can send them."""
    settings.HAS_MAIL_SERVER, settings.PUBLIC_URL = True, "https://dueit.example.org"


def has_mail(user):
    return Choice.objects.filter(user=user, has_mail=True).exists()


class TestTheChoice:
    def test_is_off_and_says_what_would_come(self, letters, alice, alice_client):
        page = alice_client.get(PAGE).text

        assert 'name="mail">' in page
        assert "Something is offered to you" in page
        assert "Somebody takes what you offered" not in page
        assert not has_mail(alice)

    def test_is_kept_and_undone(self, letters, alice, alice_client):
        page = alice_client.post(PAGE, {"mail": "on"}, follow=True).text
        assert ('name="mail" checked' in page, has_mail(alice)) == (True, True)

        alice_client.post(f"/undo/{AuditEntry.objects.get(kind='MailSwitched').pk}/")
        assert not has_mail(alice)

        alice_client.post(PAGE)
        assert AuditEntry.objects.filter(kind="MailSwitched").count() == 1

    def test_is_none_without_a_mail_server_or_an_address_of_ones_own(self, alice, alice_client, settings):
        for settings.HAS_MAIL_SERVER, settings.PUBLIC_URL in ((False, "https://x.example"), (True, "")):
            assert "can't send mail yet" in alice_client.get(PAGE).text
            alice_client.post(PAGE, {"mail": "on"})
            assert not has_mail(alice)

    def test_says_that_an_address_was_refused(self, letters, alice, alice_client, noon):
        Choice.objects.create(user=alice, refused_at=noon)
        assert "On 4 March a mail server said that nobody has your address" in alice_client.get(PAGE).text

        alice_client.post(PAGE, {"mail": "on"})
        assert "nobody has your address" not in alice_client.get(PAGE).text


class TestTheWayOut:
    def test_shows_a_button_and_acts_on_a_post_of_anybody(self, alice, client):
        Choice.objects.create(user=alice, has_mail=True)

        assert "<button" in client.get(stop_url(alice.pk)).text
        assert has_mail(alice)
        for _ in range(2):
            page = client.post(stop_url(alice.pk), {"List-Unsubscribe": "One-Click"})
            assert (page.status_code, has_mail(alice)) == (200, False)

    def test_is_nobodys_without_its_signature(self, alice, client):
        Choice.objects.create(user=alice, has_mail=True)
        forged = stop_url(alice.pk).replace(f"{alice.pk}:", f"{alice.pk + 1}:", 1)

        for path in (forged, f"/inbox/stop/{alice.pk}/", stop_url(10**9)):
            assert client.post(path).status_code == 404
        assert has_mail(alice)


class TestWhatDidNotGetThrough:
    def test_is_said_and_can_be_tried_again(self, alice, alice_client, settings):
        settings.HAS_MAIL_SERVER, settings.PUBLIC_URL = True, "https://dueit.example.org"
        letter = DeliveryFactory(notification__user=alice, notification__kind="removed", dead=True)
        page = alice_client.get("/inbox/").text
        assert "The mail to alice@example.com did not get through." in page

        url = reverse("notifications:try_again", args=[letter.pk])
        assert "It stays as it is: not wanted by mail." in alice_client.post(url, follow=True).text
        Choice.objects.create(user=alice, has_mail=True)
        assert "It is on its way again." in alice_client.post(url, follow=True).text
        assert Delivery.objects.get().state == "waiting"
        assert "It is on its way already." in alice_client.post(url, follow=True).text

    def test_is_nobody_elses(self, alice, bob_client):
        letter = DeliveryFactory(notification__user=alice, notification__kind="removed", dead=True)

        assert bob_client.post(reverse("notifications:try_again", args=[letter.pk])).status_code == 404
        assert Delivery.objects.get().state == "dead"
