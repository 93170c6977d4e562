"""What people hear of the projects that they are in."""

from datetime import timedelta

from accounts.tests.factories import UserFactory
from dueit.core.events.undo import undo
from notifications.models import Notification
from tasks import actions
from tasks.domain.roles import Role
from tasks.models import Invitation
from tasks.tests.factories import TaskFactory

A_MINUTE = timedelta(minutes=1)
FAIR = "Spring zine fair: {}".format


class TestAnotherPlace:
    def test_is_told_to_who_has_it(self, project, alice, bob, noon, told):
        actions.give_role(project, bob, Role.VIEWER, by=alice, at=noon)

        assert told(bob) == [FAIR("Alice made you a viewer")]
        assert told(alice) == []

    def test_that_is_taken_back_gives_way_to_the_one_before(self, project, alice, bob, noon, told):
        entry = actions.give_role(project, bob, Role.OWNER, by=alice, at=noon)
        undo(entry, by=alice, at=noon + A_MINUTE)

        assert told(bob) == [FAIR("Alice made you a member")]

    def test_is_told_of_a_hand_over_too(self, project, alice, bob, noon, told):
        entry = actions.hand_over(project, bob, by=alice, at=noon)
        assert told(bob) == [FAIR("Alice handed it over to you")]

        undo(entry, by=alice, at=noon + A_MINUTE)
        assert told(bob) == [FAIR("Alice took the hand-over back")]


class TestLeaving:
    def test_is_told_to_who_was_let_go_and_leads_elsewhere(self, project, task, alice, bob, noon, told):
        actions.offer_task(task, bob, by=alice, at=noon)
        actions.leave_project(project, bob, by=alice, at=noon)

        assert told(bob) == [FAIR("Alice took you off its list of members")]
        assert Notification.objects.visible_to(bob).get().url == "/projects/"

    def test_that_is_taken_back_is_told_no_more_and_what_they_heard_holds_again(
        self, project, task, alice, bob, noon, told
    ):
        passed_on = TaskFactory(project=project, author=alice, title="Fold")
        for offered in (task, passed_on):
            actions.offer_task(offered, bob, by=alice, at=noon)
        actions.give_role(project, bob, Role.OWNER, by=alice, at=noon)
        before = told(bob)
        entry = actions.leave_project(project, bob, by=alice, at=noon + A_MINUTE)
        actions.take_task(passed_on, by=alice, at=noon + A_MINUTE)
        undo(entry, by=alice, at=noon + A_MINUTE)

        assert told(bob) == [words for words in before if "Fold" not in words]
        assert len(before) == 3

    def test_of_ones_own_is_told_to_nobody(self, project, alice, bob, noon, told):
        actions.leave_project(project, bob, by=bob, at=noon)

        assert told(alice) == told(bob) == []

    def test_the_project_itself_is_told_to_all_who_were_in_it(self, project, task, alice, bob, noon, told):
        actions.offer_task(task, bob, by=alice, at=noon)
        actions.remove_project(project, by=alice, at=noon)

        assert told(bob) == [FAIR("Alice removed it for good")]
        assert told(alice) == []


class TestComingIn:
    def test_is_told_to_who_invited_them(self, project, alice, bob, noon, told):
        link = actions.invite_by_link(project, Role.MEMBER, uses=1, lasting=timedelta(days=1), by=alice, at=noon)
        actions.accept_invitation(Invitation.objects.get(), by=UserFactory(name="Noor"), at=noon)

        assert link
        assert (told(alice), told(bob)) == ([FAIR("Noor came in")], [])

    def test_is_told_by_the_name_that_they_gave_on_the_way(self, project, alice, noon, told):
        link = actions.invite_by_link(project, Role.MEMBER, uses=1, lasting=timedelta(days=1), by=alice, at=noon)
        actions.accept_invitation(link.invitation, by=UserFactory(), at=noon, name="Noor")

        assert told(alice) == [FAIR("Noor came in")]
