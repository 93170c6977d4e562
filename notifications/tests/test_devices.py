"""Browsers that tell somebody: letting, naming, trying and removing one; the key behind it, and when it is offered."""

from io import StringIO

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.test import RequestFactory

from dueit.core import installation
from dueit.core.events.models import AuditEntry
from dueit.core.webpush.vapid import new_private_key, public_key
from notifications import actions, jobs
from notifications.corners import ask_for_push
from notifications.domain.devices import MOST_DEVICES, Subscription
from notifications.models import Delivery, Device
from notifications.tests.factories import DeliveryFactory, DeviceFactory
from notifications.tests.push_service import Browser

PAGE = "/settings/devices/"
KEEP, RENEW = f"{PAGE}keep/", f"{PAGE}renew/"
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:131.0) Gecko/20100101 Firefox/131.0"


def subscription():
    return Browser("https://push.example.org").subscription


@pytest.fixture
def key(settings):
    settings.VAPID_PRIVATE_KEY = new_private_key()
    return public_key(settings.VAPID_PRIVATE_KEY)


@pytest.fixture
def let(alice_client, key):
    """Alice lets her browser tell her."""
    assert alice_client.post(KEEP, subscription(), headers={"User-Agent": FIREFOX}).status_code == 302
    return Device.objects.get()


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


class TestADevice:
    def test_is_called_what_its_person_likes(self, let, alice_client):
        url = f"{PAGE}{let.pk}/name/"
        assert "Kept." in alice_client.post(url, {"name": "The one at work"}, follow=True).text
        assert Device.objects.get().name == "The one at work"

        refused = alice_client.post(url, {"name": "x" * 61})
        assert (refused.status_code, "x" * 61 in refused.text) == (422, True)
        assert alice_client.post(url, {"name": " "}).status_code == 422
        assert Device.objects.get().name == "The one at work"

    def test_is_removed_once_it_is_clear_what_that_means(self, let, alice_client):
        url = f"{PAGE}{let.pk}/remove/"
        assert "Remove Firefox on Linux?" in alice_client.get(url).text
        assert Device.objects.exists()

        alice_client.post(url)
        assert not Device.objects.exists()
        assert AuditEntry.objects.filter(kind="DeviceRemoved").count() == 1

    def test_goes_with_the_session_that_let_it(self, let, alice, alice_client):
        other = DeviceFactory(user=alice)
        alice_client.post("/account/logout/")

        assert list(Device.objects.all()) == [other]

    def test_is_nobody_elses(self, let, bob_client):
        for what in ("name", "test", "remove"):
            assert bob_client.post(f"{PAGE}{let.pk}/{what}/", {"name": "Mine"}).status_code == 404
        assert Device.objects.get().name == "Firefox on Linux"
        assert "Firefox on Linux" not in bob_client.get(PAGE).text


class TestATest:
    @pytest.fixture
    def device(self, alice, pushes):
        return DeviceFactory(user=alice, **pushes.browser().subscription)

    def test_goes_there_once_and_says_so(self, device, pushes, alice_client):
        page = alice_client.post(f"{PAGE}{device.pk}/test/", follow=True).text
        assert "A test is on its way." in page

        assert (jobs.send_tests(), jobs.send_tests()) == ("1 tested", "0 tested")
        assert [got.words["title"] for got in pushes.got] == ["This is a test"]
        assert "A test was handed to its push service" in alice_client.get(PAGE).text

    @pytest.mark.parametrize(
        ("status", "words"),
        [
            (410, "no longer knows that browser"),
            (413, "takes nothing from us"),
            (503, "has not taken the test just now"),
        ],
    )
    def test_that_does_not_get_through_says_why(self, device, pushes, alice_client, status, words):
        pushes.answers = [(status, {})]
        alice_client.post(f"{PAGE}{device.pk}/test/")
        jobs.send_tests()

        assert words in alice_client.get(PAGE).text
        assert Device.objects.exists()

    def test_is_sent_by_one_of_two_workers(self, device, alice, noon):
        actions.ask_for_test(device, at=noon)
        first, second = Device.objects.get(), Device.objects.get()

        assert (actions.claim_test(first), actions.claim_test(second)) == (True, False)


class TestAsking:
    def asked(self, user, *, has_reminder=True):
        request = RequestFactory().get("/")
        request.user = user
        return ask_for_push(request, has_reminder=has_reminder)

    def test_comes_with_the_first_reminder_until_there_is_a_browser(self, alice, key):
        DeviceFactory()  # somebody else's
        assert self.asked(alice, has_reminder=False) == ""
        assert "Shall a browser tell you?" in self.asked(alice)

        DeviceFactory(user=alice)
        assert self.asked(alice) == ""

    def test_comes_no_more_to_who_would_rather_not(self, alice, alice_client, key):
        assert "Your settings have it" in alice_client.post(f"{PAGE}not-now/", follow=True).text
        assert self.asked(alice) == ""

    def test_comes_to_nobody_where_no_push_can_be_sent(self, alice, settings):
        settings.VAPID_PRIVATE_KEY = ""
        assert self.asked(alice) == ""


class TestTheKey:
    def test_is_made_once_and_only_where_there_is_one_machine(self, tmp_path):
        made = installation.vapid_key("", tmp_path, allowed=True)

        assert installation.vapid_key("", tmp_path, allowed=True) == made
        assert (tmp_path / "vapid_private_key").stat().st_mode & 0o777 == 0o600
        assert [path.name for path in tmp_path.iterdir()] == ["vapid_private_key"]
        assert installation.vapid_key("", tmp_path, allowed=False) == ""

    def test_that_is_given_is_taken_or_refused_with_a_clear_word(self, tmp_path):
        given = new_private_key()
        assert installation.vapid_key(given, tmp_path, allowed=False) == given

        with pytest.raises(ImproperlyConfigured, match=r"manage\.py vapid"):
            installation.vapid_key("password", tmp_path, allowed=False)

    @pytest.mark.parametrize("has_one", [True, False])
    def test_is_printed_for_other_machines(self, settings, has_one):
        settings.VAPID_PRIVATE_KEY = given = new_private_key() if has_one else ""
        out = StringIO()
        call_command("vapid", stdout=out, stderr=StringIO())
        key, subject = out.getvalue().splitlines()

        assert public_key(key.removeprefix("VAPID_PRIVATE_KEY="))
        assert not given or key == f"VAPID_PRIVATE_KEY={given}"
        assert subject.startswith("VAPID_SUBJECT=")

    def test_has_somebody_to_turn_to(self):
        assert installation.vapid_subject("https://dueit.example.org", "") == "https://dueit.example.org"
        assert installation.vapid_subject("", "DueIT <dueit@example.org>") == "mailto:dueit@example.org"
