"""Whatever people write comes out as words in invitations and their letters."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from dueit.tests.hostile.words import PAYLOADS, Page, as_shown
from tasks.actions import invite_by_link, invite_by_mail, open_project
from tasks.domain.roles import Role
from tasks.letters import letter_of
from tasks.models import Invitation

pytestmark = pytest.mark.slow


class TestInvitations:
    def test_say_who_asks_into_what_in_words(self, alice, bob, alice_client, bob_client, client):
        at = timezone.now()
        for payload in PAYLOADS:
            User.objects.filter(pk=alice.pk).update(name=payload[:80])
            project = open_project(payload, by=alice, at=at)
            link = invite_by_link(project, Role.MEMBER, uses=1, lasting=timedelta(days=1), by=alice, at=at)
            path = reverse("tasks:join", args=[link.token])
            owners = [
                (alice_client, project.get_absolute_url()),
                (alice_client, f"{project.get_absolute_url()}invite/"),
            ]
            for asker, shown in [*owners, (client, path), (bob_client, path)]:
                cache.clear()
                page = Page(asker.get(shown).content.decode())
                assert (payload, page.dangers) == (payload, [])
                assert as_shown(payload) in page.text

    def test_write_letters_in_words(self, alice):
        at = timezone.now()
        for number, payload in enumerate(PAYLOADS):
            User.objects.filter(pk=alice.pk).update(name=payload[:80])
            project = open_project(payload, by=alice, at=at + timedelta(days=number))
            letter = {"origin": "https://example.org", "lasting": timedelta(days=1)}
            invite_by_mail(project, "noor@example.com", Role.MEMBER, by=alice, at=at + timedelta(days=number), **letter)
            html = letter_of(Invitation.objects.select_related("project", "invited_by").latest("pk")).alternatives[0]
            page = Page(html.content)
            assert (payload, page.dangers) == (payload, [])
            assert as_shown(payload) in page.text

    def test_show_an_address_that_is_none_as_words(self, alice, alice_client, settings):
        settings.HAS_MAIL_SERVER = True
        project = open_project("Fair", by=alice, at=timezone.now())
        for payload in PAYLOADS:
            told = {"address": payload, "role": payload, "days": payload, "uses": payload}
            page = Page(alice_client.post(f"{project.get_absolute_url()}invite/", told).content.decode())
            assert (payload, page.dangers) == (payload, [])
