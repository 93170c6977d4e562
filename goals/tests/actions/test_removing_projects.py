"""Projects that are removed for good: alice owns, bob is a member."""

import pytest

from dueit.core.events import undo
from dueit.core.events.models import AuditEntry
from dueit.core.live.models import LiveRow
from goals.models import Goal, Occurrence, Recurrence
from goals.tests.factories import GoalFactory, PlatformFactory, StepFactory
from goals.tests.rhythms import repeating, settle
from tasks import actions
from tasks.actions import removing
from tasks.domain.refusals import MoveConflict
from tasks.models import Membership, Project, Task
from tasks.tests.actions.test_projects import told_of
from tasks.tests.factories import TaskFactory


@pytest.fixture
def furnished(project, alice, noon):
    """A project with something of everything: fresh starts, parts, a note, goals with steps, rhythms, platforms."""
    old = TaskFactory(project=project, assignee=alice)
    actions.break_down(old, [actions.NewTask(title=title) for title in "ABC"], by=alice, at=noon)
    fresh = actions.start_afresh(TaskFactory(project=project), actions.NewTask(title="D"), by=alice, at=noon)
    actions.move_task(fresh, "fail", by=alice, at=noon, note="It rained.")
    goal = GoalFactory(project=project, owner=alice, platform=PlatformFactory(project=project))
    StepFactory(goal=goal)
    repeating(goal)
    settle(goal)
    return project


class TestRemoving:
    def test_takes_all_that_is_in_it_and_nothing_else(self, furnished, alice, noon, monkeypatch):
        monkeypatch.setattr(removing, "AT_ONCE", 2)
        mine = TaskFactory(project=alice.personal_project)

        actions.remove_project(furnished, by=alice, at=noon)

        assert list(Task.objects.all()) == [mine]
        assert [model.objects.count() for model in (Goal, Recurrence, Occurrence)] == [0, 0, 0]
        assert list(Membership.objects.filter(user=alice).values_list("project", flat=True)) == [mine.project_id]

    def test_leaves_only_that_it_was_there(self, furnished, alice, bob, noon):
        actions.remove_project(furnished, by=alice, at=noon)

        told = AuditEntry.objects.get(kind="ProjectRemoved")
        assert told_of(furnished) == ["ProjectRemoved"]
        assert (told.actor, told.details) == (alice, {"user_ids": [alice.pk, bob.pk]})

    def test_has_everybodys_pages_look_again(self, furnished, alice, bob, noon):
        actions.remove_project(furnished, by=alice, at=noon)

        kicked = LiveRow.objects.filter(kind="kick").values_list("topic", flat=True)
        assert set(kicked) == {f"user-{user.pk}" for user in (alice, bob)}

    def test_leaves_a_personal_place(self, alice, noon):
        with pytest.raises(MoveConflict, match="yours alone"):
            actions.remove_project(alice.personal_project, by=alice, at=noon)

    def test_works_while_it_is_archived(self, furnished, alice, noon):
        actions.archive_project(furnished, by=alice, at=noon)
        actions.remove_project(furnished, by=alice, at=noon)

        assert not Project.objects.shared().exists()

    def test_leaves_nothing_to_take_back(self, project, alice, noon):
        task = TaskFactory(project=project)
        moved = actions.move_task(task, "complete", by=alice, at=noon).trace
        archived = actions.archive_project(project, by=alice, at=noon).trace
        actions.remove_project(project, by=alice, at=noon)

        for entry in (moved, archived):
            with pytest.raises(undo.CannotUndo, match="no longer here"):
                undo.undo(entry, by=alice, at=noon)
