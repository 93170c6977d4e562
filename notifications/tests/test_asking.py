"""When somebody is shown what a push would bring."""

from django.test import RequestFactory

from notifications.corners import ask_for_push
from notifications.tests.factories import DeviceFactory

PAGE = "/settings/devices/"


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
