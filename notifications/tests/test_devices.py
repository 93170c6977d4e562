"""Browsers that tell somebody: naming, trying and removing one."""

import pytest
from django.db import connection
from django_q.models import OrmQ

from dueit.core.events.models import AuditEntry
from notifications import actions, jobs
from notifications.models import Device
from notifications.tests.factories import DeviceFactory
from notifications.tests.letting import PAGE, let

__all__ = ["let"]


class Killed(BaseException):
    """Whoever was at work is no more."""


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

    @pytest.fixture
    def two(self, device, alice, pushes, noon):
        for asked in (device, DeviceFactory(user=alice, **pushes.browser().subscription)):
            actions.ask_for_test(asked, at=noon)

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

    def test_is_lost_for_one_at_most_if_its_worker_dies(self, two):
        def killing(run, sql, params, many, context):
            if sql.startswith("UPDATE") and '"test_result"' in sql:
                raise Killed
            return run(sql, params, many, context)

        with connection.execute_wrapper(killing), pytest.raises(Killed):
            jobs.send_tests()

        assert jobs.send_tests() == "1 tested"

    def test_goes_on_in_another_job_if_more_are_left(self, two, monkeypatch):
        OrmQ.objects.all().delete()
        monkeypatch.setattr(jobs, "A_WHILE", -1)

        assert (jobs.send_tests(), OrmQ.objects.count()) == ("0 tested", 1)
