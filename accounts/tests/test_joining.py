"""However an account is made, it is announced exactly once."""

import pytest
from django.core.management import call_command
from django.urls import reverse

from accounts.models import User
from accounts.tests.factories import UserFactory
from dueit.core.events.models import AuditEntry

pytestmark = pytest.mark.django_db


def by_sign_up(client):
    client.post(reverse("account_signup"), {"email": "mira@example.com", "password1": "a calm password"})


def by_command(client):
    call_command("createsuperuser", email="mira@example.com", interactive=False, verbosity=0)


def by_factory(client):
    UserFactory(email="mira@example.com")


def by_admin(client):
    client.force_login(User.objects.create_superuser("root@example.com"))
    form = {"email": "Mira@Example.com", "usable_password": "true", "time_zone": "UTC"}
    client.post(
        reverse("admin:accounts_user_add"), {**form, "password1": "a calm password", "password2": "a calm password"}
    )


@pytest.mark.parametrize("way", [by_sign_up, by_command, by_factory, by_admin])
def test_every_way_in_is_announced_once(client, way):
    way(client)

    mira = User.objects.get(email="mira@example.com")
    assert AuditEntry.objects.about(f"user-{mira.pk}").filter(kind="UserJoined").count() == 1
