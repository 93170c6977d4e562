"""Projects that are put away and brought back: alice owns, bob is a member, mallory is a stranger."""

import pytest
from django.db import IntegrityError

from dueit.core.events import undo
from dueit.core.events.models import AuditEntry
from dueit.core.live.models import LiveRow
from tasks import actions
from tasks.actions.access import projects_open_to
from tasks.domain.refusals import Archived, MoveConflict, MoveDenied
from tasks.domain.roles import Permission, Role
from tasks.models import Project, Task
from tasks.tests.actions.test_projects import told_of
from tasks.tests.factories import TODAY, TaskFactory


@pytest.fixture
def put_away(project, alice, noon):
    return actions.archive_project(project, by=alice, at=noon)


class TestArchiving:
    def test_is_for_owners(self, project, alice, bob, noon):
        with pytest.raises(MoveDenied):
            actions.archive_project(project, by=bob, at=noon)
        archived = actions.archive_project(project, by=alice, at=noon)

        assert (archived.archived_at, Project.objects.get(pk=project.pk).is_archived) == (noon, True)
        assert told_of(project) == ["ProjectArchived"]

    def test_twice_is_once(self, put_away, alice, noon):
        actions.archive_project(put_away, by=alice, at=noon)

        assert told_of(put_away) == ["ProjectArchived"]

    def test_leaves_a_personal_place_in_use(self, alice, noon):
        with pytest.raises(MoveConflict, match="yours alone"):
            actions.archive_project(alice.personal_project, by=alice, at=noon)
        with pytest.raises(IntegrityError):
            Project.objects.filter(personal_of=alice).update(archived_at=noon)

    def test_takes_its_tasks_off_the_lists(self, project, alice, noon):
        for planned_on in (TODAY, None):
            TaskFactory(project=project, planned_on=planned_on)
        mine = Task.objects.visible_to(alice)
        seen = [mine.on_day(TODAY).count(), mine.some_day().count()]

        actions.archive_project(project, by=alice, at=noon)

        assert (seen, [mine.on_day(TODAY).count(), mine.some_day().count()]) == ([1, 1], [0, 0])

    def test_reaches_its_open_pages(self, put_away):
        kinds = LiveRow.objects.filter(topic=f"project-{put_away.pk}").values_list("kind", flat=True)

        assert set(kinds) == {"project", "goals"}


class TestWhatIsArchived:
    def test_stands_still(self, put_away, task, alice, noon):
        for act in (
            lambda: actions.add_task(put_away, actions.NewTask(title="Fold"), by=alice, at=noon),
            lambda: actions.start_afresh(task, actions.NewTask(title="Fold"), by=alice, at=noon),
            lambda: actions.move_task(task, "complete", by=alice, at=noon),
            lambda: actions.plan_task(task, "some_day", by=alice, at=noon),
            lambda: actions.place_task(task, by=alice, at=noon),
        ):
            with pytest.raises(Archived, match="archived"):
                act()

    def test_is_no_choice_of_where_to_add(self, put_away, alice):
        assert list(projects_open_to(alice, Permission.ADD)) == [alice.personal_project]

    def test_has_people_who_come_and_go(self, put_away, alice, bob, noon):
        actions.give_role(put_away, bob, Role.OWNER, by=alice, at=noon)
        actions.leave_project(put_away, alice, by=alice, at=noon)

        assert told_of(put_away) == ["ProjectArchived", "RoleGiven", "MemberLeft"]

    def test_lets_no_change_be_taken_back(self, project, task, alice, noon):
        moved = actions.move_task(task, "complete", by=alice, at=noon)
        actions.archive_project(project, by=alice, at=noon)

        with pytest.raises(Archived):
            undo.undo(moved.trace, by=alice, at=noon)


class TestBringingBack:
    def test_is_for_owners(self, put_away, task, alice, bob, noon):
        with pytest.raises(MoveDenied):
            actions.bring_project_back(put_away, by=bob, at=noon)
        actions.bring_project_back(put_away, by=alice, at=noon)
        actions.bring_project_back(put_away, by=alice, at=noon)

        assert told_of(put_away) == ["ProjectArchived", "ProjectBroughtBack"]
        assert Task.objects.visible_to(bob).on_day(TODAY).get() == task

    def test_can_be_the_undo_of_archiving_and_be_undone(self, put_away, alice, noon):
        undo.undo(put_away.trace, by=alice, at=noon)
        assert not Project.objects.get(pk=put_away.pk).is_archived

        undo.undo(AuditEntry.objects.get(kind="ProjectBroughtBack"), by=alice, at=noon)
        assert Project.objects.get(pk=put_away.pk).is_archived

    def test_as_an_undo_is_for_owners_and_only_once(self, put_away, alice, bob, noon):
        actions.hand_over(put_away, bob, by=alice, at=noon)
        with pytest.raises(MoveDenied):
            undo.undo(put_away.trace, by=alice, at=noon)

        actions.bring_project_back(put_away, by=bob, at=noon)
        actions.give_role(put_away, alice, Role.OWNER, by=bob, at=noon)
        with pytest.raises(undo.CannotUndo, match="Something else"):
            undo.undo(put_away.trace, by=alice, at=noon)
