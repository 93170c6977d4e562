"""Asking others into a project, and coming in: alice owns, bob is a member, mallory is a stranger."""

from datetime import timedelta
from functools import partial

import pytest
from django.db import IntegrityError, transaction

from dueit.core.events.models import AuditEntry
from dueit.core.tests.racing import at_once
from tasks.actions import (
    accept_invitation,
    forget_invitations,
    give_role,
    invite_by_link,
    invite_by_mail,
    leave_project,
    revoke_invitation,
)
from tasks.actions.access import role_of
from tasks.domain.invitation import MOST_LETTERS, hash_of
from tasks.domain.refusals import MoveConflict, MoveDenied, NotInvited
from tasks.domain.roles import Role
from tasks.models import Invitation
from tasks.tests.factories import InvitationFactory, MembershipFactory, ProjectFactory
from tasks.tests.trail import told_of

AN_HOUR = timedelta(hours=1)
A_WEEK = timedelta(days=7)
ORIGIN = "https://dueit.example.org"


def by_link(project, user, noon, *, uses=1, role=Role.MEMBER):
    return invite_by_link(project, role, uses=uses, lasting=A_WEEK, by=user, at=noon)


def by_mail(project, user, noon, address="mallory@example.com"):
    return invite_by_mail(project, address, Role.MEMBER, origin=ORIGIN, lasting=A_WEEK, by=user, at=noon)


class TestInvitingByLink:
    def test_is_for_owners_and_keeps_no_token(self, project, alice, bob, viewer, noon):
        for nobody in (bob, viewer):
            with pytest.raises(MoveDenied):
                by_link(project, nobody, noon)
        link = by_link(project, alice, noon)

        row = Invitation.objects.values().get()
        assert row["token_hash"] == hash_of(link.token)
        assert not [name for name, value in row.items() if link.token in str(value)]
        assert told_of(project) == ["InvitationMade"]

    def test_into_a_personal_place_is_not_possible(self, alice, noon):
        with pytest.raises(MoveConflict, match="yours alone"):
            by_link(alice.personal_project, alice, noon)

    @pytest.mark.parametrize("wrong", [{"role": "owner"}, {"expires_at": 0}, {"address": "a@example.com"}])
    def test_is_never_for_what_nobody_may_be(self, project, alice, noon, wrong):
        wrong = {"expires_at": noon} if "expires_at" in wrong else wrong
        wrong |= {"uses_left": 2} if "address" in wrong else {}
        with pytest.raises(IntegrityError), transaction.atomic():
            InvitationFactory(project=project, invited_by=alice, **wrong)

        assert InvitationFactory(project=project, invited_by=alice).pk


class TestInvitingByMail:
    def test_is_for_owners_and_for_one_person(self, project, alice, bob, noon):
        with pytest.raises(MoveDenied):
            by_mail(project, bob, noon)
        letter = by_mail(project, alice, noon, "Mallory@Example.com")

        assert (letter.address, letter.uses_left, letter.mail) == ("mallory@example.com", 1, "queued")
        assert letter.token_hash == hash_of(letter.token)
        assert "mallory" not in str(AuditEntry.objects.about(f"project-{project.pk}").get().details)

    def test_takes_the_place_of_an_earlier_letter(self, project, alice, noon):
        first, second = (by_mail(project, alice, noon) for _ in range(2))

        assert list(Invitation.objects.open(noon)) == [second]
        assert Invitation.objects.get(pk=first.pk).revoked_at == noon

    def test_of_a_member_or_of_too_many_says_why_not(self, project, alice, bob, noon):
        with pytest.raises(MoveConflict, match="already"):
            by_mail(project, alice, noon, bob.email.upper())
        for number in range(MOST_LETTERS):
            by_mail(project, alice, noon, f"p{number}@example.com")
        with pytest.raises(MoveConflict, match="a lot of letters"):
            by_mail(project, alice, noon)

        assert by_mail(project, alice, noon + timedelta(days=2))


class TestRevoking:
    def test_is_for_owners_and_closes_the_way_in(self, project, alice, bob, mallory, noon):
        invitation, _ = by_link(project, alice, noon)
        with pytest.raises(MoveDenied):
            revoke_invitation(invitation, by=bob, at=noon)
        for _ in range(2):
            revoke_invitation(invitation, by=alice, at=noon)

        with pytest.raises(NotInvited, match="taken back"):
            accept_invitation(invitation, by=mallory, at=noon)
        assert told_of(project) == ["InvitationMade", "InvitationRevoked"]


class TestAccepting:
    @pytest.mark.parametrize("role", [Role.MEMBER, Role.VIEWER])
    def test_makes_one_what_was_offered(self, project, alice, mallory, noon, role):
        invitation, _ = by_link(project, alice, noon, role=role)
        accept_invitation(invitation, by=mallory, at=noon)

        assert role_of(mallory, project.pk) == role
        assert told_of(project) == ["InvitationMade", "MemberJoined"]

    def test_spends_nothing_for_somebody_inside(self, project, alice, bob, viewer, noon):
        invitation, _ = by_link(project, alice, noon)
        for person in (alice, bob, viewer):
            accept_invitation(invitation, by=person, at=noon)

        assert Invitation.objects.get().uses_left == 1
        assert (role_of(alice, project.pk), role_of(viewer, project.pk)) == ("owner", "viewer")

    def test_ends_with_its_time_and_its_uses(self, project, alice, mallory, noon, django_user_model):
        invitation, _ = by_link(project, alice, noon)
        with pytest.raises(NotInvited, match="run out"):
            accept_invitation(invitation, by=mallory, at=noon + A_WEEK)
        accept_invitation(invitation, by=mallory, at=noon + A_WEEK - timedelta(seconds=1))

        with pytest.raises(NotInvited, match="has been used"):
            accept_invitation(invitation, by=django_user_model.objects.create_user("z@example.com"), at=noon)

    def test_of_a_letter_is_for_its_address_only(self, project, alice, mallory, noon, django_user_model):
        letter = by_mail(project, alice, noon, "MALLORY@example.com")
        with pytest.raises(NotInvited, match="another address"):
            accept_invitation(letter, by=django_user_model.objects.create_user("z@example.com"), at=noon)
        accept_invitation(letter, by=mallory, at=noon)

        assert role_of(mallory, project.pk) == "member"

    @pytest.mark.parametrize("end", ["another role", "gone"])
    def test_ends_when_its_maker_may_invite_no_more(self, project, alice, bob, mallory, noon, end):
        give_role(project, bob, Role.OWNER, by=alice, at=noon)
        invitation, _ = by_link(project, bob, noon)
        if end == "gone":
            leave_project(project, bob, by=alice, at=noon)
        else:
            give_role(project, bob, Role.MEMBER, by=alice, at=noon)

        with pytest.raises(NotInvited, match="taken back"):
            accept_invitation(invitation, by=mallory, at=noon)
        assert not Invitation.objects.open(noon).exists()


class TestComingBack:
    def test_is_not_by_an_invitation_from_before_one_was_removed(self, project, alice, mallory, noon):
        before, letter = by_link(project, alice, noon, uses=5).invitation, by_mail(project, alice, noon)
        accept_invitation(before, by=mallory, at=noon)
        for hours in (1, 3):
            leave_project(project, mallory, by=alice, at=noon + hours * AN_HOUR)
            for older in (before, letter):
                with pytest.raises(NotInvited, match="doesn't lead back"):
                    accept_invitation(older, by=mallory, at=noon + hours * AN_HOUR)
            before = by_link(project, alice, noon + (hours + 1) * AN_HOUR, uses=5).invitation
            accept_invitation(before, by=mallory, at=noon + (hours + 1) * AN_HOUR)

        assert role_of(mallory, project.pk) == "member"

    def test_is_by_a_letter_from_after(self, project, alice, mallory, noon):
        MembershipFactory(project=project, user=mallory)
        leave_project(project, mallory, by=alice, at=noon)
        accept_invitation(by_mail(project, alice, noon + AN_HOUR), by=mallory, at=noon + AN_HOUR)

        assert role_of(mallory, project.pk) == "member"

    def test_is_by_any_for_who_left_by_themselves_or_was_removed_elsewhere(self, project, alice, bob, mallory, noon):
        elsewhere = ProjectFactory()
        MembershipFactory(project=elsewhere, user=bob, role=Role.OWNER)
        MembershipFactory(project=elsewhere, user=mallory)
        invitation, _ = by_link(project, alice, noon, uses=5)
        accept_invitation(invitation, by=mallory, at=noon)
        leave_project(project, mallory, by=mallory, at=noon + AN_HOUR)
        leave_project(elsewhere, mallory, by=bob, at=noon + AN_HOUR)
        leave_project(project, bob, by=alice, at=noon + AN_HOUR)
        accept_invitation(invitation, by=mallory, at=noon + AN_HOUR)

        assert role_of(mallory, project.pk) == "member"


class TestForgetting:
    def test_is_of_what_ended_a_month_ago(self, project, alice, noon):
        days = timedelta(days=1)
        old = {"created_at": noon - 90 * days, "invited_by": alice, "project": project}
        kept = [
            InvitationFactory(expires_at=noon - 29 * days, **old),
            InvitationFactory(expires_at=noon + days, revoked_at=noon - 29 * days, **old),
            InvitationFactory(expires_at=noon + days, uses_left=0, uses=1, **old),
        ]
        InvitationFactory(expires_at=noon - 31 * days, address="noor@example.com", **old)
        InvitationFactory(expires_at=noon + days, revoked_at=noon - 31 * days, **old)

        assert forget_invitations(at=noon) == 2
        assert list(Invitation.objects.order_by("pk")) == kept


class TestTwoPeople:
    @pytest.mark.django_db(transaction=True)
    def test_who_use_the_last_use_at_once_do_not_both_come_in(self, project, alice, mallory, noon, django_user_model):
        invitation, _ = by_link(project, alice, noon)
        racers = [mallory, django_user_model.objects.create_user("z@example.com")]

        at_once(*(partial(accept_invitation, invitation, by=user, at=noon) for user in racers), refused=NotInvited)

        assert sorted(role_of(user, project.pk) or "" for user in racers) == ["", "member"]
        assert Invitation.objects.get().uses_left == 0


class TestSomebodyWhoIsRemoved:
    @pytest.mark.django_db(transaction=True)
    def test_while_they_come_in_again_is_not_there_in_the_end(self, project, alice, bob, noon):
        invitation, _ = by_link(project, alice, noon)
        removal = partial(leave_project, project, bob, by=alice, at=noon)

        at_once(removal, partial(accept_invitation, invitation, by=bob, at=noon), refused=NotInvited)

        assert role_of(bob, project.pk) is None
        assert Invitation.objects.get().uses_left == 1
