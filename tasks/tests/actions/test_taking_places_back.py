"""Names and places in a project that are taken back: alice owns, bob is a member, mallory looks on."""

import pytest

from dueit.core.events.models import AuditEntry
from dueit.core.events.undo import CannotUndo, undo
from tasks import actions
from tasks.actions.access import role_of
from tasks.domain.refusals import MoveConflict, MoveDenied
from tasks.domain.roles import Role
from tasks.models import Project


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
