"""The way out of every letter, and letters that did not get through."""

from django.urls import reverse

from notifications.models import Choice, Delivery
from notifications.tests.factories import DeliveryFactory
from notifications.transports.email import stop_url


def has_mail(user):
    return Choice.objects.filter(user=user, has_mail=True).exists()


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
