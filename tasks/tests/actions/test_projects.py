import pytest

from tasks import actions
from tasks.actions.access import role_of
from tasks.domain.refusals import MoveConflict, MoveDenied
from tasks.models import Membership, Project
from tasks.tests.trail import told_of


class TestPersonalProject:
    def test_everybody_has_one_from_the_start(self, alice):
        membership = Membership.objects.get(user=alice)

        assert membership.role == "owner"
        assert membership.project.personal_of == alice
        assert actions.open_personal_project(alice) == membership.project


class TestOpening:
    def test_makes_an_owner_of_whoever_opens_it(self, alice, bob, noon):
        project = actions.open_project("Spring zine fair", by=alice, at=noon)

        assert (role_of(alice, project.pk), role_of(bob, project.pk)) == ("owner", None)
        assert told_of(project) == ["ProjectOpened"]


class TestRenaming:
    def test_is_for_owners(self, project, alice, bob, noon):
        with pytest.raises(MoveDenied):
            actions.rename_project(project, "Autumn fair", by=bob, at=noon)
        renamed = actions.rename_project(project, "Autumn fair", by=alice, at=noon)

        assert (renamed.name, str(Project.objects.get(pk=project.pk))) == ("Autumn fair", "Autumn fair")
        assert told_of(project) == ["ProjectRenamed"]

    def test_to_the_same_name_changes_nothing(self, project, alice, noon):
        actions.rename_project(project, project.name, by=alice, at=noon)

        assert told_of(project) == []

    def test_leaves_a_personal_place_as_it_is(self, alice, noon):
        with pytest.raises(MoveConflict, match="yours alone"):
            actions.rename_project(alice.personal_project, "Other", by=alice, at=noon)
