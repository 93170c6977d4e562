"""The page on which somebody says how they would like to be told."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from notifications.models import Choice
from notifications.preview import next_message
from notifications.tests.factories import QuietWindowFactory
from notifications.tests.preferences import PAGE, choose, undo_last

__all__ = ["choose"]


class TestThePreview:
    def test_says_when_the_next_message_can_come(self, alice, noon):
        QuietWindowFactory(user=alice)

        assert next_message(alice, at=noon) == "now"
        assert next_message(alice, at=noon + timedelta(hours=10)) == "tomorrow at 07:00"
        assert next_message(alice, at=noon + timedelta(hours=15)) == "today at 07:00"

    def test_follows_another_zone_and_another_day_start_at_once(self, alice, noon):
        QuietWindowFactory(user=alice, start=time(20), end=time(22))
        alice.time_zone = "Asia/Tokyo"
        alice.save()
        assert next_message(alice, at=noon) == "today at 22:00"

        Choice.objects.create(user=alice, silent_until=date(2026, 3, 6))
        alice.day_start = time(5, 30)
        alice.save()
        assert next_message(alice, at=noon) == "on Friday at 05:30"

    def test_stands_in_the_page(self, alice, alice_client):
        assert "can come <b>now</b>" in alice_client.get(PAGE).text

        wall = datetime.now(ZoneInfo("Europe/Berlin"))
        around = {"start": (wall - timedelta(hours=2)).time(), "end": (wall + timedelta(hours=2)).time()}
        QuietWindowFactory(user=alice, **around)
        assert "can come <b>t" in alice_client.get(PAGE).text


def test_the_inbox_leads_here(alice_client):
    assert f'href="{PAGE}"' in alice_client.get("/inbox/").text


def test_shows_what_was_taken_back_without_being_loaded_anew(alice, alice_client, choose):
    choose("pushes", pushes_a_day=7)
    undo_last(alice_client)

    parts = alice_client.get(f"{PAGE}live/", headers={"HX-Request": "true"}).text
    assert "<html" not in parts
    assert 'hx-target="#beside"' in parts
    assert 'name="pushes_a_day" value="3"' in parts
