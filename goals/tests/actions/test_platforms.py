import pytest
from django.db import IntegrityError, transaction

from dueit.core.events.models import AuditEntry
from dueit.core.events.undo import CannotUndo, undo
from dueit.core.live.models import LiveRow
from goals import actions
from goals.domain.platforms import Colour, Link, PlatformLook
from goals.models import Account, Goal, Platform
from goals.tests.factories import NOON, GoalFactory, PlatformFactory, StepFactory, aim_at
from tasks.domain.refusals import MoveDenied

MOSS = PlatformLook(colour=Colour.MOSS, links=(Link(label="Orders", url="https://example.com/orders"),))


class TestAddPlatform:
    def test_keeps_its_name_and_look(self, project, alice):
        platform = actions.add_platform(project, "The zine shop", MOSS, by=alice, at=NOON)

        assert (platform.project, platform.name, Platform.objects.get().shown) == (project, "The zine shop", MOSS)
        assert platform.trace == AuditEntry.objects.about(f"platform-{platform.pk}").get()
        assert "shop" not in str(platform.trace.details)
        assert LiveRow.objects.get(kind="platforms").topic == f"project-{project.pk}"

    @pytest.mark.parametrize("name", ["The zine shop", "the ZINE shop"])
    def test_has_one_of_a_name_in_a_project_in_any_case(self, name, platform, project, alice):
        with pytest.raises(actions.NameTaken):
            actions.add_platform(project, name, MOSS, by=alice, at=NOON)

        assert actions.add_platform(alice.personal_project, name, MOSS, by=alice, at=NOON).name == name
        assert not AuditEntry.objects.filter(kind="PlatformAdded", project_id=project.pk).exists()

    def test_is_for_members(self, project, bob, viewer):
        with pytest.raises(MoveDenied):
            actions.add_platform(project, "The zine shop", MOSS, by=viewer, at=NOON)
        assert not Platform.objects.exists()

        assert actions.add_platform(project, "The zine shop", MOSS, by=bob, at=NOON)

    def test_is_taken_back_while_nobody_uses_it(self, project, alice):
        unused, used = (actions.add_platform(project, name, MOSS, by=alice, at=NOON) for name in ("One", "Two"))
        actions.add_account(used, "zinefair", by=alice, at=NOON)

        undo(unused.trace, by=alice, at=NOON)
        with pytest.raises(CannotUndo):
            undo(used.trace, by=alice, at=NOON)

        assert Platform.objects.get() == used
        with pytest.raises(CannotUndo, match="back already"):
            undo(unused.trace, by=alice, at=NOON)


class TestChangePlatform:
    def test_takes_over_what_differs(self, platform, alice):
        changed = actions.change_platform(platform, "The shop", MOSS, by=alice, at=NOON)

        assert (changed.name, changed.shown, changed.version) == ("The shop", MOSS, 2)
        assert actions.change_platform(platform, "The shop", MOSS, by=alice, at=NOON).trace is None

    def test_may_change_the_case_of_a_name_but_not_take_another_one(self, platform, project, alice):
        PlatformFactory(project=project, name="The press")

        assert actions.change_platform(platform, "THE ZINE SHOP", MOSS, by=alice, at=NOON).name == "THE ZINE SHOP"
        with pytest.raises(actions.NameTaken):
            actions.change_platform(platform, "the press", MOSS, by=alice, at=NOON)

    def test_a_viewer_may_not(self, platform, viewer):
        with pytest.raises(MoveDenied):
            actions.change_platform(platform, "Mine now", MOSS, by=viewer, at=NOON)

        assert Platform.objects.get().name == "The zine shop"


class TestRemovePlatform:
    def test_leaves_goals_and_their_tasks_as_they_are(self, platform, account, goal, alice):
        step = StepFactory(goal=goal)
        actions.aim_goal(goal, aim_at(platform, [account]), by=alice, at=NOON)

        actions.remove_platform(platform, by=alice, at=NOON)

        goal.refresh_from_db()
        step.task.refresh_from_db()
        assert (goal.platform, goal.addressed.count(), goal.state, step.task.state) == (None, 0, "active", "waiting")
        assert not Account.objects.exists()
        assert AuditEntry.objects.get(kind="PlatformRemoved").details["goals"] == [goal.pk]

    def test_a_viewer_may_not(self, platform, viewer):
        with pytest.raises(MoveDenied):
            actions.remove_platform(platform, by=viewer, at=NOON)

        assert Platform.objects.exists()


class TestDatabase:
    @pytest.mark.parametrize("impossible", [{"name": ""}, {"name": "THE ZINE SHOP"}])
    def test_refuses_impossible_platforms(self, impossible, platform, project):
        with pytest.raises(IntegrityError), transaction.atomic():
            PlatformFactory(project=project, **impossible)

    def test_refuses_a_way_of_sharing_that_there_is_not(self, project):
        with pytest.raises(IntegrityError), transaction.atomic():
            GoalFactory(project=project, task_distribution_strategy="all")
        assert not Goal.objects.exists()
