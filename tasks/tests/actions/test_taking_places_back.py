"""Names and places in a project that are taken back: alice owns, bob is a member, mallory looks on."""

from datetime import timedelta

import pytest

from dueit.core.events.models import AuditEntry
from dueit.core.events.undo import CannotUndo, undo
from tasks import actions
from tasks.actions import leave_project as leave
from tasks.actions import offer_task, take_task
from tasks.actions.access import role_of
from tasks.domain.refusals import MoveConflict, MoveDenied
from tasks.domain.roles import Role
from tasks.models import Membership, Project, Task
from tasks.models.offer import open_offer_of
from tasks.tests.factories import TaskFactory
from tasks.tests.trail import told_of

A_MINUTE, A_WEEK = timedelta(minutes=1), timedelta(days=7)


def roles(project, *people):
    return [role_of(person, project.pk) for person in people]


def name_of(project):
    return Project.objects.get(pk=project.pk).name


class TestAName:
    def test_comes_back_and_the_trail_has_no_word_of_it(self, project, alice, noon):
        trace = actions.rename_project(project, "Autumn fair", by=alice, at=noon).trace
        undo(trace, by=alice, at=noon)

        assert name_of(project) == "Spring zine fair"
        told = AuditEntry.objects.filter(kind="ProjectRenamed").order_by("pk").values_list("details", flat=True)
        assert list(told) == [{"entry_id": None}, {"entry_id": trace.pk}]

    def test_stays_if_there_was_another_since(self, project, alice, noon):
        trace = actions.rename_project(project, "Autumn fair", by=alice, at=noon).trace
        actions.rename_project(project, "Winter fair", by=alice, at=noon)

        with pytest.raises(CannotUndo, match="named anew"):
            undo(trace, by=alice, at=noon)
        assert name_of(project) == "Winter fair"

    def test_is_for_whoever_still_owns_it(self, project, alice, bob, noon):
        trace = actions.rename_project(project, "Autumn fair", by=alice, at=noon).trace
        actions.hand_over(project, bob, by=alice, at=noon)

        with pytest.raises(MoveDenied):
            undo(trace, by=alice, at=noon)
        assert name_of(project) == "Autumn fair"


class TestAClock:
    def test_comes_back(self, project, alice, noon):
        before = project.time_zone
        trace = actions.set_clock(project, "Asia/Tokyo", by=alice, at=noon).trace
        undo(trace, by=alice, at=noon)

        assert Project.objects.get(pk=project.pk).time_zone == before
        with pytest.raises(CannotUndo, match="back already"):
            undo(trace, by=alice, at=noon)

    def test_stays_if_it_was_set_since_or_by_who_owns_it_no_more(self, project, alice, bob, noon):
        first = actions.set_clock(project, "Asia/Tokyo", by=alice, at=noon).trace
        second = actions.set_clock(project, "Europe/Lisbon", by=alice, at=noon).trace
        with pytest.raises(CannotUndo, match="set anew"):
            undo(first, by=alice, at=noon)
        actions.hand_over(project, bob, by=alice, at=noon)

        with pytest.raises(MoveDenied):
            undo(second, by=alice, at=noon)
        assert Project.objects.get(pk=project.pk).time_zone == "Europe/Lisbon"


class TestAPlace:
    def test_comes_back(self, project, alice, bob, noon):
        trace = actions.give_role(project, bob, Role.VIEWER, by=alice, at=noon)
        undo(trace, by=alice, at=noon)

        assert roles(project, alice, bob) == ["owner", "member"]

    def test_stays_if_it_is_another_by_now(self, project, alice, bob, noon):
        trace = actions.give_role(project, bob, Role.VIEWER, by=alice, at=noon)
        actions.give_role(project, bob, Role.OWNER, by=alice, at=noon)

        with pytest.raises(CannotUndo, match="by now"):
            undo(trace, by=alice, at=noon)
        assert roles(project, alice, bob) == ["owner", "owner"]

    def test_of_somebody_who_left_is_nobodys(self, project, alice, bob, noon):
        trace = actions.give_role(project, bob, Role.VIEWER, by=alice, at=noon)
        actions.leave_project(project, bob, by=bob, at=noon)

        with pytest.raises(MoveConflict, match="isn't in the project"):
            undo(trace, by=alice, at=noon)
        assert roles(project, alice, bob) == ["owner", None]

    def test_is_for_whoever_still_owns_the_project(self, project, alice, bob, noon):
        trace = actions.give_role(project, bob, Role.OWNER, by=alice, at=noon)
        actions.give_role(project, alice, Role.MEMBER, by=bob, at=noon)

        with pytest.raises(MoveDenied):
            undo(trace, by=alice, at=noon)
        assert roles(project, alice, bob) == ["member", "owner"]

    def test_is_not_for_somebody_who_left(self, project, alice, bob, noon):
        actions.give_role(project, bob, Role.OWNER, by=alice, at=noon)
        given = actions.give_role(project, alice, Role.MEMBER, by=bob, at=noon)
        back = undo(given, by=bob, at=noon)
        actions.leave_project(project, bob, by=bob, at=noon)

        with pytest.raises(MoveDenied):
            undo(back, by=bob, at=noon)
        assert roles(project, alice, bob) == ["owner", None]


class TestAParting:
    @pytest.mark.parametrize("who", ["alice", "bob"])
    def test_comes_back_to_whoever_did_it(self, project, alice, bob, noon, who):
        by = {"alice": alice, "bob": bob}[who]
        taken = take_task(TaskFactory(project=project), by=bob, at=noon)
        offered = offer_task(TaskFactory(project=project), bob, by=alice, at=noon)
        before = Membership.objects.filter(project=project, user=bob).values("role", "joined_at").get()
        trace = leave(project, bob, by=by, at=noon + A_MINUTE)
        undo(trace, by=by, at=noon + A_MINUTE)

        assert Membership.objects.filter(project=project, user=bob).values("role", "joined_at").get() == before
        assert (Task.objects.get(pk=taken.pk).assignee, open_offer_of(offered).to) == (bob, bob)
        assert told_of(project) == ["MemberLeft", "MemberBroughtBack"]

    def test_of_an_owner_brings_an_owner_back(self, project, alice, bob, noon):
        actions.give_role(project, bob, Role.OWNER, by=alice, at=noon)
        undo(leave(project, bob, by=alice, at=noon), by=alice, at=noon)

        assert roles(project, alice, bob) == ["owner", "owner"]

    def test_leaves_what_is_somebody_elses_by_now(self, project, alice, bob, noon):
        taken = take_task(TaskFactory(project=project), by=bob, at=noon)
        trace = leave(project, bob, by=alice, at=noon)
        take_task(taken, by=alice, at=noon)
        undo(trace, by=alice, at=noon)

        assert Task.objects.get(pk=taken.pk).assignee == alice

    def test_is_no_matter_for_an_owner_who_is_none_any_more(self, project, alice, bob, carol, noon):
        trace = leave(project, bob, by=alice, at=noon)
        actions.hand_over(project, carol, by=alice, at=noon)

        with pytest.raises(MoveDenied):
            undo(trace, by=alice, at=noon)
        assert roles(project, bob) == [None]

    def test_is_for_nobody_else_and_for_five_minutes(self, project, alice, bob, noon):
        trace = leave(project, bob, by=alice, at=noon)

        for by, at in ((bob, noon), (alice, noon + timedelta(minutes=6))):
            with pytest.raises(CannotUndo):
                undo(trace, by=by, at=at)
        assert roles(project, bob) == [None]

    @pytest.mark.parametrize("first", ["alice", "bob"])
    def test_stays_once_they_came_and_went_by_another_wish(self, project, alice, bob, noon, first):
        by, other = (alice, bob) if first == "alice" else (bob, alice)
        trace = leave(project, bob, by=by, at=noon)
        link = actions.invite_by_link(project, Role.VIEWER, uses=1, lasting=A_WEEK, by=alice, at=noon + A_MINUTE)
        actions.accept_invitation(link.invitation, by=bob, at=noon + A_MINUTE)
        with pytest.raises(CannotUndo, match="by now"):
            undo(trace, by=by, at=noon + A_MINUTE)
        leave(project, bob, by=other, at=noon + A_MINUTE)

        with pytest.raises(CannotUndo, match="by now"):
            undo(trace, by=by, at=noon + A_MINUTE)
        assert roles(project, bob) == [None]

    def test_stays_with_a_project_that_is_gone(self, project, alice, bob, noon):
        trace = leave(project, bob, by=bob, at=noon)
        actions.remove_project(project, by=alice, at=noon)

        with pytest.raises(CannotUndo, match="no longer here"):
            undo(trace, by=bob, at=noon)

    def test_that_is_taken_back_bars_no_way_in(self, project, alice, bob, noon):
        link = actions.invite_by_link(project, Role.VIEWER, uses=1, lasting=A_WEEK, by=alice, at=noon)
        undo(leave(project, bob, by=alice, at=noon), by=alice, at=noon)
        leave(project, bob, by=bob, at=noon)
        actions.accept_invitation(link.invitation, by=bob, at=noon)

        assert roles(project, bob) == ["viewer"]


class TestAHandOver:
    def test_comes_back_to_whoever_did_it(self, project, alice, viewer, noon):
        trace = actions.hand_over(project, viewer, by=alice, at=noon)
        undo(trace, by=alice, at=noon)

        assert roles(project, alice, viewer) == ["owner", "viewer"]

    @pytest.mark.parametrize("since", ["demoted", "handed on"])
    def test_stays_if_anybody_has_another_place_by_now(self, project, alice, bob, viewer, noon, since):
        trace = actions.hand_over(project, bob, by=alice, at=noon)
        if since == "demoted":
            actions.give_role(project, alice, Role.VIEWER, by=bob, at=noon)
        else:
            actions.hand_over(project, viewer, by=bob, at=noon)
        before = roles(project, alice, bob, viewer)

        with pytest.raises(CannotUndo, match="by now"):
            undo(trace, by=alice, at=noon)
        assert roles(project, alice, bob, viewer) == before

    def test_stays_once_they_have_left(self, project, alice, bob, noon):
        trace = actions.hand_over(project, bob, by=alice, at=noon)
        actions.leave_project(project, alice, by=bob, at=noon)

        with pytest.raises(MoveConflict):
            undo(trace, by=alice, at=noon)
        assert roles(project, alice, bob) == [None, "owner"]
