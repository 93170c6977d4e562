"""What an invitation leads to: alice owns, bob is a member, mallory is a stranger."""

from datetime import timedelta

import pytest
from allauth.account.models import EmailAddress
from django.core.cache import cache
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from accounts.tests.factories import PASSWORD
from accounts.tests.letters import link
from conftest import signed_in
from tasks.actions import archive_project, bring_project_back, leave_project, revoke_invitation
from tasks.actions.access import role_of
from tasks.models import Invitation, Membership
from tasks.tests.trail import told_of


class TestLookingAtOne:
    def test_says_who_asks_and_changes_nothing(self, project, offered, client, mallory, mallory_client):
        path = offered(role="viewer")
        as_guest, hers = (each.get(path).content.decode() for each in (client, mallory_client))

        assert all("Alice invites you to “Spring zine fair”" in html and "viewer" in html for html in (as_guest, hers))
        assert (f"/account/signup/?next={path.replace('/', '%2F')}" in as_guest, "Join</button>" in hers) == (
            True,
            True,
        )
        assert role_of(mallory, project.pk) is None

    @pytest.mark.parametrize(
        ("end", "words"),
        [
            ({"revoked_at": timezone.now()}, "was taken back"),
            ({"expires_at": timezone.now() - timedelta(seconds=1)}, "has run out"),
            ({"uses_left": 0, "uses": 1}, "has been used"),
        ],
    )
    def test_that_is_over_says_so_to_everybody(self, project, offered, client, mallory, mallory_client, end, words):
        path = offered(**end)

        for answer in (client.get(path), mallory_client.get(path), mallory_client.post(path)):
            html = answer.content.decode()
            assert (answer.status_code, words in html, project.name in html) == (410, True, False)
        assert role_of(mallory, project.pk) is None

    def test_keeps_its_address_to_the_house(self, offered, client):
        response = client.get(offered())

        assert (response["Referrer-Policy"], "no-store" in response["Cache-Control"]) == ("same-origin", True)

    def test_that_nobody_made_says_so(self, client, db):
        response = client.get("/join/nobody-made-this/")

        assert (response.status_code, "We don't know this invitation" in response.content.decode()) == (404, True)

    def test_leads_those_inside_there(self, project, offered, bob_client):
        path = offered()
        for answer in (bob_client.get(path), bob_client.post(path)):
            assert (answer.status_code, answer.url) == (302, project.get_absolute_url())

        assert "You are in “Spring zine fair” already." in bob_client.get(path, follow=True).content.decode()
        assert Invitation.objects.get().uses_left == 1

    def test_waits_while_the_project_is_put_away(self, project, offered, alice, mallory, mallory_client):
        path = offered()
        archive_project(project, by=alice, at=timezone.now())

        refused = [ask(path) for ask in (mallory_client.get, mallory_client.post)]

        assert {answer.status_code for answer in refused} == {403}
        assert project.name not in refused[1].text
        bring_project_back(project, by=alice, at=timezone.now())
        mallory_client.post(path)
        assert role_of(mallory, project.pk) == "member"

    def test_from_before_somebody_was_removed_says_what_to_do(self, project, offered, alice, bob, bob_client):
        path, at = offered(), timezone.now()
        leave_project(project, bob, by=alice, at=at)

        for answer in (bob_client.get(path), bob_client.post(path)):
            assert (answer.status_code, "ask an owner of the project" in answer.text) == (403, True)
            assert project.name not in answer.text
        bob_client.post(offered(created_at=at + timedelta(seconds=1)))
        assert role_of(bob, project.pk) == "member"

    def test_is_asked_so_often_and_no_oftener(self, offered, client):
        cache.clear()
        path = offered()
        answers = [client.get("/join/nobody-made-this/").status_code for _ in range(60)]

        assert (set(answers), client.get(path).status_code) == ({404}, 429)
        cache.clear()


class TestALetterForSomebodyElse:
    def test_opens_nothing_and_says_little(self, project, offered, mallory, mallory_client):
        path = offered(address="noor@example.org")
        for answer in (mallory_client.get(path), mallory_client.post(path)):
            html = answer.content.decode()
            assert (answer.status_code, "n…@example.org" in html, "noor@" in html) == (403, True, False)
            assert project.name not in html
        assert role_of(mallory, project.pk) is None

    def test_offers_another_account_and_comes_back(self, offered, mallory_client):
        path = offered(address="noor@example.org")

        back = mallory_client.post(reverse("account_logout"), {"next": path}, follow=True)

        assert back.redirect_chain == [(path, 302)]
        assert "Make an account" in back.content.decode()

    def test_opens_to_its_address_in_any_case(self, project, offered):
        path = offered(address="noor@example.org")
        noor = User.objects.create_user("NOOR@example.org")

        signed_in(noor).post(path)

        assert role_of(noor, project.pk) == "member"


class TestComingByAnInvitation:
    def sign_up(self, client, path, email="carol@example.com"):
        told = {"email": email, "password1": PASSWORD, "name": "Carol", "next": path}
        return client.post(f"{reverse('account_signup')}?next={path}", told, follow=True)

    def test_leads_through_sign_up_into_the_project(self, project, offered, client):
        path = offered()
        back = self.sign_up(client, path)
        inside = client.post(path, follow=True)

        assert back.redirect_chain[-1][0] == path
        assert inside.redirect_chain == [(project.get_absolute_url(), 302)]
        assert role_of(User.objects.get(email="carol@example.com"), project.pk) == "member"

    def test_leads_there_through_the_confirmation_of_an_address(self, offered, client, settings, mailbox):
        settings.ACCOUNT_EMAIL_VERIFICATION = "mandatory"
        path = offered()
        self.sign_up(client, path)

        back = client.post(link(mailbox.only()), follow=True)

        assert back.redirect_chain[-1][0] == path
        assert "Join</button>" in back.content.decode()

    def test_leads_through_login_to_a_guests_wish(self, project, offered, mallory, client):
        path = offered()
        asked = client.post(path)
        back = client.post(asked.url, {"login": mallory.email, "password": PASSWORD}, follow=True)

        assert back.redirect_chain == [(path, 302)]
        assert not Membership.objects.filter(user=mallory, project=project).exists()

    def test_keeps_the_first_day_for_other_ways(self, client, db):
        back = self.sign_up(client, "/settings/")

        assert back.redirect_chain[-1][0] == reverse("accounts:first_day")


class TestComingWithoutAName:
    @pytest.fixture
    def carol(self, db):
        return User.objects.create_user("carol@example.com")

    @pytest.fixture(params=["link", "letter"])
    def path(self, request, offered, carol):
        if request.param == "link":
            return offered()
        offered(address=carol.email)
        EmailAddress.objects.create(user=carol, email=carol.email, verified=True, primary=True)
        return reverse("tasks:invitation", args=[Invitation.objects.get().pk])

    def test_one_is_asked_for_it_and_comes_in_by_it(self, project, carol, path):
        asked, there = signed_in(carol).get(path), signed_in(carol).post(path, {"name": " Carol "})

        carol.refresh_from_db()
        assert ("What shall the others call you?" in asked.text, there.url) == (True, project.get_absolute_url())
        assert (carol.name, role_of(carol, project.pk)) == ("Carol", "member")
        assert told_of(carol) == ["UserJoined", "ProfileChanged"]

    def test_one_need_not_say_it(self, project, carol, path):
        signed_in(carol).post(path)

        carol.refresh_from_db()
        assert (carol.name, role_of(carol, project.pk)) == ("", "member")

    def test_one_that_is_too_long_comes_back_and_nothing_has_happened(self, project, carol, path):
        answer = signed_in(carol).post(path, {"name": "C" * 81})

        carol.refresh_from_db()
        assert (answer.status_code, "C" * 81 in answer.text, "errorlist" in answer.text) == (422, True, True)
        assert (carol.name, role_of(carol, project.pk), Invitation.objects.get().uses_left) == ("", None, 1)

    def test_one_is_kept_only_with_the_joining(self, carol, path):
        Invitation.objects.update(revoked_at=timezone.now())

        assert [signed_in(carol).post(path, {"name": name}).status_code for name in ("Carol", "C" * 81)] == [410, 410]
        carol.refresh_from_db()
        assert carol.name == ""

    def test_nobody_who_has_one_is_asked(self, project, offered, mallory, mallory_client):
        path = offered()
        asked = mallory_client.get(path)
        mallory_client.post(path, {"name": "Somebody else"})

        mallory.refresh_from_db()
        assert ("call you" in asked.text, mallory.name, role_of(mallory, project.pk)) == (False, "Mallory", "member")


class TestRevoking:
    def test_ends_what_a_guest_looks_at(self, project, offered, alice, mallory_client):
        path = offered()
        mallory_client.get(path)
        revoke_invitation(Invitation.objects.get(), by=alice, at=timezone.now())

        assert mallory_client.post(path).status_code == 410
