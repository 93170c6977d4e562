"""What people with an account hear of a letter that asks them into a project."""

from datetime import timedelta

import pytest
from allauth.account.models import EmailAddress

from notifications import jobs
from notifications.models import Notification
from tasks import actions
from tasks.actions.access import role_of
from tasks.domain.roles import Role
from tasks.models import Invitation

A_DAY = timedelta(days=1)
ASKED = "Spring zine fair: Alice asks you in"


@pytest.fixture
def confirmed(mallory):
    EmailAddress.objects.create(user=mallory, email=mallory.email, verified=True, primary=True)
    return mallory


@pytest.fixture
def ask(project, alice, noon):
    def asked(user, at=noon):
        asking = {"origin": "https://dueit.example.org", "lasting": A_DAY, "by": alice, "at": at}
        return actions.invite_by_mail(project, user.email.upper(), Role.MEMBER, **asking)

    return asked


class TestALetter:
    def test_is_told_to_who_logs_in_with_its_address(self, ask, confirmed, bob, told):
        invitation = ask(confirmed)

        assert (told(confirmed), told(bob)) == ([ASKED], [])
        assert Notification.objects.get().url == f"/invitations/{invitation.pk}/"

    def test_is_not_told_to_who_has_not_confirmed_that_address(self, ask, mallory, mallory_client, told):
        invitation = ask(mallory)

        assert told(mallory) == []
        assert mallory_client.get(f"/invitations/{invitation.pk}/").status_code == 404

    def test_that_is_taken_back_or_written_anew_is_told_no_more(self, ask, confirmed, alice, noon, told):
        ask(confirmed)
        again = ask(confirmed)
        assert told(confirmed) == [ASKED]

        actions.revoke_invitation(again, by=alice, at=noon)
        assert told(confirmed) == []

    def test_that_ran_out_is_told_no_more(self, ask, confirmed, told):
        ask(confirmed)
        jobs.take_back_ended()

        assert told(confirmed) == []

    def test_that_is_open_stays(self, ask, confirmed, noon, told):
        ask(confirmed)
        actions_at = noon + A_DAY - timedelta(seconds=1)
        jobs.actions.take_back_ended(at=actions_at)

        assert told(confirmed) == [ASKED]

    def test_goes_with_its_project(self, ask, project, confirmed, alice, noon, told):
        ask(confirmed)
        actions.remove_project(project, by=alice, at=noon)

        assert told(confirmed) == []


class TestItsPage:
    @pytest.fixture
    def page(self, ask, confirmed, noon):
        invitation = ask(confirmed)
        Invitation.objects.update(expires_at="2100-01-01T00:00Z")
        return f"/invitations/{invitation.pk}/"

    def test_lets_in_once(self, page, project, confirmed, mallory_client, told):
        assert b"Join</button>" in mallory_client.get(page).content

        assert mallory_client.post(page).url == project.get_absolute_url()
        assert (role_of(confirmed, project.pk), told(confirmed)) == (Role.MEMBER, [])
        assert mallory_client.get(page).url == project.get_absolute_url()

    def test_says_when_it_was_taken_back(self, page, alice, mallory_client, noon):
        actions.revoke_invitation(Invitation.objects.get(), by=alice, at=noon)

        answer = mallory_client.post(page)
        assert (answer.status_code, b"was taken back" in answer.content) == (410, True)

    def test_is_nobody_elses(self, page, alice_client):
        assert alice_client.get(page).status_code == 404
