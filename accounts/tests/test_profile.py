from datetime import time

import pytest
from django.urls import reverse

from accounts.models import User
from dueit.core.events.models import AuditEntry

pytestmark = pytest.mark.django_db

PROFILE = reverse("accounts:profile")
ZONE = reverse("accounts:zone")
TOLD = {
    "name": "Alice L.",
    "time_zone": "Asia/Tokyo",
    "day_start": "04:30",
    "week_start": "6",
    "theme": "dark",
}


class TestProfile:
    def test_keeps_what_is_told(self, alice, alice_client):
        response = alice_client.post(PROFILE, TOLD)

        alice.refresh_from_db()
        assert response.url == PROFILE
        assert (alice.name, alice.time_zone, alice.day_start, alice.week_start) == (
            "Alice L.",
            "Asia/Tokyo",
            time(4, 30),
            6,
        )
        assert (alice.theme, alice.has_shortcuts) == ("dark", False)
        assert b"Kept." in alice_client.get(PROFILE).content

    def test_shows_the_sky_of_the_chosen_clock(self, alice_client):
        skies = set()
        for zone in ("Etc/GMT+6", "Etc/GMT-6"):  # twelve hours apart, so never under the same sky
            alice_client.post(PROFILE, TOLD | {"time_zone": zone})
            page = alice_client.get(PROFILE).content.decode()
            skies.add(page.partition('data-sky="')[2].partition('"')[0])

        assert len(skies) == 2

    @pytest.mark.parametrize(
        "wrong",
        [
            {"time_zone": "Mars/Olympus"},
            {"day_start": "06:30"},
            {"day_start": "noon"},
            {"week_start": "7"},
            {"theme": "pink"},
            {"name": "x" * 81},
        ],
    )
    def test_refuses_what_cannot_be(self, alice, alice_client, wrong):
        response = alice_client.post(PROFILE, TOLD | wrong)

        assert response.status_code == 422
        assert b"errorlist" in response.content
        assert User.objects.get(pk=alice.pk).time_zone == "Europe/Berlin"
        assert not AuditEntry.objects.filter(kind="ProfileChanged").exists()

    def test_gives_no_power(self, alice, alice_client):
        alice_client.post(PROFILE, TOLD | {"is_staff": "on", "email": "else@example.com"})

        alice.refresh_from_db()
        assert (alice.is_staff, alice.email) == (False, "alice@example.com")

    def test_shows_what_is_so_now(self, alice, alice_client):
        page = alice_client.get(PROFILE).content.decode()

        assert '<option value="Europe/Berlin" selected>Berlin</option>' in page
        assert '<option value="00:00" selected>' in page

    def test_costs_the_same_whatever_happened(self, alice, alice_client, django_assert_max_num_queries):
        for name in ("one", "two", "three"):
            alice_client.post(PROFILE, TOLD | {"name": name})
        alice_client.get(PROFILE)

        with django_assert_max_num_queries(3):
            alice_client.get(PROFILE)


class TestTheme:
    @pytest.mark.parametrize("theme", ["light", "dark"])
    def test_is_written_by_the_server(self, alice, alice_client, theme):
        User.objects.filter(pk=alice.pk).update(theme=theme)

        assert f'<html lang="en" data-theme="{theme}"' in alice_client.get(PROFILE).content.decode()

    def test_of_the_device_is_left_to_the_device(self, alice_client, client):
        assert b"data-theme" not in alice_client.get(PROFILE).content
        assert b"data-theme" not in client.get(reverse("account_login")).content


class TestZone:
    def test_follows_the_browser_and_goes_back(self, alice, alice_client):
        response = alice_client.post(ZONE, {"time_zone": "Europe/Lisbon", "next": "/some-day/"})

        alice.refresh_from_db()
        assert (alice.time_zone, response.url) == ("Europe/Lisbon", "/some-day/")

    def test_never_leads_elsewhere(self, alice_client):
        response = alice_client.post(ZONE, {"time_zone": "Europe/Lisbon", "next": "https://evil.example/"})

        assert response.url == PROFILE

    def test_refuses_a_strange_one(self, alice, alice_client):
        response = alice_client.post(ZONE, {"time_zone": "Mars/Olympus"})

        alice.refresh_from_db()
        assert (response.status_code, alice.time_zone) == (422, "Europe/Berlin")

    def test_is_offered_hidden_until_a_script_sees_another_place(self, alice_client):
        page = alice_client.get(PROFILE).content.decode()

        assert 'data-zone-offer="Europe/Berlin" hidden' in page
