"""Letting a browser tell somebody: asked by its person, renewed by itself."""

import pytest

from notifications import actions
from notifications.domain.devices import MOST_DEVICES, Subscription
from notifications.models import Delivery, Device
from notifications.tests.factories import DeliveryFactory, DeviceFactory
from notifications.tests.letting import FIREFOX, KEEP, PAGE, let, subscription

__all__ = ["let"]

RENEW = f"{PAGE}renew/"


class TestLettingABrowser:
    def test_is_explained_first_and_kept_under_its_name(self, alice, alice_client, key):
        page = alice_client.get(PAGE).text
        assert page.index("What it would bring") < page.index("Let this browser tell me")
        assert f'data-push="{key}"' in page

        there = subscription()
        page = alice_client.post(KEEP, there, headers={"User-Agent": FIREFOX}, follow=True).text
        device = Device.objects.get()
        assert (device.user, device.name, device.endpoint) == (alice, "Firefox on Linux", there["endpoint"])
        assert "Firefox on Linux can tell you now." in page
        assert "This browser</span>" in page
        assert "data-here" in page

    def test_again_keeps_its_name(self, let, alice, alice_client, noon):
        actions.name_device(let, "At work", by=alice, at=noon)
        there = subscription()
        alice_client.post(KEEP, there)

        assert [(device.pk, device.name, device.endpoint) for device in Device.objects.all()] == [
            (let.pk, "At work", there["endpoint"])
        ]

    def test_of_another_person_takes_it_from_whoever_let_it_before(self, let, bob, bob_client):
        waiting = DeliveryFactory(notification__user=let.user, transport="push", address=let.address)
        bob_client.post(KEEP, {"endpoint": let.endpoint, "p256dh": let.p256dh, "auth": let.auth})

        assert Device.objects.get().user == bob
        assert Device.objects.get().pk != let.pk
        assert Delivery.objects.get(pk=waiting.pk).state == "dropped"

    @pytest.mark.parametrize(
        "wrong",
        [
            {"endpoint": "http://push.example.org/x"},
            {"endpoint": "https://alice@push.example.org/x"},
            {"endpoint": "https://push.example.org/" + "x" * 2000},
            {"endpoint": ""},
            {"p256dh": "nonsense"},
            {"auth": "AAAA"},
            {"auth": "ä"},
        ],
    )
    def test_that_gives_no_address_is_refused(self, alice_client, key, wrong):
        answer = alice_client.post(KEEP, subscription() | wrong)

        assert (answer.status_code, Device.objects.count()) == (422, 0)
        assert "gave no address that we can reach" in answer.text

    def test_leaves_those_of_others_alone(self, alice, bob, noon):
        theirs = DeviceFactory.create_batch(MOST_DEVICES, user=bob)
        given = Subscription(**subscription())
        mine = actions.keep_device(given, "Here", renews=theirs[0].pk, by=alice, at=noon)

        assert (mine.user, mine.endpoint) == (alice, given.endpoint)
        assert Device.objects.filter(user=bob).count() == MOST_DEVICES

    def test_ends_at_ten(self, alice, alice_client, key):
        DeviceFactory.create_batch(MOST_DEVICES, user=alice)
        answer = alice_client.post(KEEP, subscription())

        assert (answer.status_code, Device.objects.count()) == (422, MOST_DEVICES)
        assert "Remove one that you no longer use first." in answer.text

    def test_is_not_offered_without_a_key(self, alice_client, settings):
        settings.VAPID_PRIVATE_KEY = ""
        page = alice_client.get(PAGE).text

        assert "This place can't send pushes yet" in page
        assert "Let this browser" not in page


class TestAServiceWorker:
    def test_says_where_its_browser_is_by_now(self, let, alice_client, key):
        told = alice_client.get(f"{PAGE}key/").json()
        assert (told["key"], len(told["token"]) > 20) == (key, True)

        there = subscription()
        assert alice_client.post(RENEW, there).status_code == 204
        assert (Device.objects.get().pk, Device.objects.get().endpoint) == (let.pk, there["endpoint"])
        assert alice_client.post(RENEW, {}).status_code == 422

    def test_lets_nothing_by_itself(self, let, bob_client):
        assert bob_client.post(RENEW, subscription()).status_code == 404
        assert Device.objects.get().user == let.user
