"""Inviting and joining, as browsers see it: alice owns, bob is a member, mallory is a stranger."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from tasks.actions import leave_project
from tasks.actions.access import role_of
from tasks.models import Invitation
from tasks.tests.views.conftest import HTMX

OFFER = {"role": "member", "days": "7", "uses": "2"}


def invite(client, project, **told):
    return client.post(reverse("tasks:invite", args=[project.pk]), OFFER | told)


def link_on(response):
    return re.search(r'value="http://testserver(/join/[\w-]+/)"', response.content.decode())[1]


class TestInvitingByLink:
    def test_shows_the_link_once_and_lets_somebody_in(self, project, alice_client, mallory, mallory_client):
        shown = invite(alice_client, project)
        path = link_on(shown)
        mallory_client.post(path)

        assert (shown.status_code, "no-store" in shown["Cache-Control"]) == (200, True)
        assert role_of(mallory, project.pk) == "member"
        assert path not in alice_client.get(project.get_absolute_url()).content.decode()

    @pytest.mark.parametrize(
        "wrong", [{"role": "owner"}, {"days": "365"}, {"uses": "0"}, {"uses": "51"}, {"uses": ""}, {"role": ""}]
    )
    def test_says_at_its_field_what_is_not_offered(self, project, alice_client, wrong):
        response = invite(alice_client, project, **wrong)

        assert (response.status_code, Invitation.objects.count()) == (422, 0)
        assert 'class="errorlist"' in response.content.decode()

    def test_is_offered_to_owners_only(self, project, alice_client, bob_client):
        hers, his = (client.get(project.get_absolute_url()).content.decode() for client in (alice_client, bob_client))

        assert ("Invite somebody" in hers, "Invite somebody" in his) == (True, False)

    def test_shows_what_is_open_to_owners_only_until_it_is_taken_back(self, project, offered, alice_client, bob_client):
        offered(uses_left=3)
        offered(expires_at=timezone.now() - timedelta(hours=1))
        url = reverse("tasks:project_live", args=[project.pk])
        hers, his = (client.get(url, headers=HTMX).content.decode() for client in (alice_client, bob_client))
        (taken,) = re.findall(r"/projects/invitations/\d+/revoke/", hers)
        told = alice_client.post(taken, follow=True).content.decode()

        assert ("3 uses left" in hers, "uses left" in his, "uses left" in told) == (True, False, False)
        assert "opens nothing any more" in told


class TestSomebodyWhoLeft:
    def test_sees_nothing_and_takes_nothing_back(self, project, offered, alice, bob, bob_client, noon):
        offered()
        url = reverse("tasks:revoke_invitation", args=[Invitation.objects.get().pk])
        before = bob_client.post(url).status_code
        leave_project(project, bob, by=alice, at=noon)

        assert (before, bob_client.post(url).status_code, invite(bob_client, project).status_code) == (403, 404, 404)
        assert Invitation.objects.get().revoked_at is None


class TestInvitingByMail:
    def test_is_not_offered_without_a_server(self, project, alice_client, settings):
        settings.HAS_MAIL_SERVER = False
        without = alice_client.get(project.get_absolute_url()).content.decode()
        settings.HAS_MAIL_SERVER = True
        offered = alice_client.get(project.get_absolute_url()).content.decode()

        assert ("invite_address" in without, "needs a mail server" in without) == (False, True)
        assert ("invite_address" in offered, "needs a mail server" in offered) == (True, False)

    def test_says_how_far_the_letter_is(self, project, alice_client, settings):
        settings.HAS_MAIL_SERVER = True
        response = invite(alice_client, project, address="Noor@Example.com")
        page = alice_client.get(project.get_absolute_url()).content.decode()

        assert response.url == project.get_absolute_url()
        assert ("noor@example.com" in page, "Its letter is on its way" in page) == (True, True)

    @pytest.mark.parametrize("address", ["noor", "bob@example.com"])
    def test_keeps_what_was_typed_when_it_can_not_be(self, project, alice_client, settings, address):
        settings.HAS_MAIL_SERVER = True
        response = invite(alice_client, project, address=address, days="30")

        html = response.content.decode()
        assert (response.status_code, Invitation.objects.count()) == (422, 0)
        assert (f'value="{address}"' in html, '<option value="30" selected>' in html) == (True, True)

    def test_leads_to_the_public_address(self, project, alice_client, settings):
        settings.HAS_MAIL_SERVER, settings.PUBLIC_URL = True, "https://dueit.example.org"
        invite(alice_client, project, address="noor@example.com")

        assert Invitation.objects.get().origin == "https://dueit.example.org"
