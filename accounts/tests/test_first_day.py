import pytest
from django.conf import settings
from django.shortcuts import resolve_url
from django.urls import reverse

from accounts.models import User
from accounts.tests.factories import PASSWORD, UserFactory

pytestmark = pytest.mark.django_db

FIRST_DAY = reverse("accounts:first_day")


@pytest.fixture
def newcomer(client):
    mira = UserFactory(name="Mira", time_zone="Europe/Lisbon")
    client.post(reverse("account_login"), {"login": mira.email, "password": PASSWORD})
    return mira


class TestFirstDay:
    def test_asks_whether_name_and_clock_are_right(self, client, newcomer):
        page = client.get(FIRST_DAY).content.decode()

        assert 'value="Mira"' in page
        assert '<option value="Europe/Lisbon" selected>' in page
        assert "where you are, right?" in page

    def test_keeps_them_and_goes_on_to_the_first_thought(self, client, newcomer):
        response = client.post(FIRST_DAY, {"name": "Mira R.", "time_zone": "Asia/Tokyo"})

        newcomer.refresh_from_db()
        assert (newcomer.name, newcomer.time_zone) == ("Mira R.", "Asia/Tokyo")
        assert response.url == resolve_url(settings.FIRST_THOUGHT_URL)

    def test_asks_again_when_there_is_no_such_place(self, client, newcomer):
        response = client.post(FIRST_DAY, {"name": "Mira", "time_zone": "Mars/Olympus"})

        newcomer.refresh_from_db()
        assert (response.status_code, newcomer.time_zone) == (422, "Europe/Lisbon")

    def test_can_be_skipped_for_good(self, client, newcomer):
        response = client.post(reverse("accounts:skip_first_day"))
        client.post(reverse("account_logout"))
        again = client.post(reverse("account_login"), {"login": newcomer.email, "password": PASSWORD})

        assert (response.url, again.url) == ("/", "/")
        assert User.objects.get().welcomed_at
