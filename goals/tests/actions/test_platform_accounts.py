import pytest
from django.db import IntegrityError, transaction

from dueit.core.events.models import AuditEntry
from dueit.core.events.undo import CannotUndo, undo
from goals import actions
from goals.models import Account
from goals.tests.factories import NOON, AccountFactory, PlatformFactory, StepFactory, aim_at
from tasks.domain.refusals import MoveDenied


class TestAddAccount:
    def test_notes_a_name_and_no_secret(self, platform, alice):
        account = actions.add_account(platform, "zinefair", "Ana can log in, too.", by=alice, at=NOON)

        assert (account.platform, account.username, account.notes) == (platform, "zinefair", "Ana can log in, too.")
        assert account.trace == AuditEntry.objects.about(f"account-{account.pk}").get()
        assert "zinefair" not in str(account.trace.details)

    def test_has_one_of_a_name_on_a_platform(self, platform, account, alice):
        with pytest.raises(actions.NameTaken):
            actions.add_account(platform, "zinefair", by=alice, at=NOON)

        other = PlatformFactory(project=platform.project)
        assert actions.add_account(other, "zinefair", by=alice, at=NOON)

    def test_is_for_members(self, platform, bob, viewer):
        with pytest.raises(MoveDenied):
            actions.add_account(platform, "zinefair", by=viewer, at=NOON)
        assert not Account.objects.exists()

        assert actions.add_account(platform, "zinefair", by=bob, at=NOON)

    def test_is_taken_back_while_no_goal_addresses_it(self, platform, goal, alice):
        unused, used = (actions.add_account(platform, name, by=alice, at=NOON) for name in ("one", "two"))
        actions.aim_goal(goal, aim_at(platform, [used]), by=alice, at=NOON)

        undo(unused.trace, by=alice, at=NOON)
        with pytest.raises(CannotUndo):
            undo(used.trace, by=alice, at=NOON)

        assert Account.objects.get() == used


class TestChangeAccount:
    def test_takes_over_what_differs(self, account, alice):
        changed = actions.change_account(account, "zines", "New.", by=alice, at=NOON)

        assert (changed.username, changed.notes, changed.version) == ("zines", "New.", 2)
        assert actions.change_account(account, "zines", "New.", by=alice, at=NOON).trace is None

    def test_takes_no_name_of_another(self, account, platform, alice):
        AccountFactory(platform=platform, username="press")

        with pytest.raises(actions.NameTaken):
            actions.change_account(account, "press", "", by=alice, at=NOON)

    def test_a_viewer_may_not(self, account, viewer):
        with pytest.raises(MoveDenied):
            actions.change_account(account, "mine", "", by=viewer, at=NOON)

        assert Account.objects.get().username == "zinefair"


class TestRemoveAccount:
    def test_leaves_goals_and_their_tasks_as_they_are(self, platform, account, goal, alice):
        step, other = StepFactory(goal=goal), AccountFactory(platform=platform)
        actions.aim_goal(goal, aim_at(platform, [account, other]), by=alice, at=NOON)

        actions.remove_account(account, by=alice, at=NOON)

        goal.refresh_from_db()
        step.task.refresh_from_db()
        assert (goal.platform, [aim.account for aim in goal.addressed.all()]) == (platform, [other])
        assert step.task.state == "waiting"
        assert AuditEntry.objects.get(kind="AccountRemoved").details["goals"] == [goal.pk]

    def test_a_viewer_may_not(self, account, viewer):
        with pytest.raises(MoveDenied):
            actions.remove_account(account, by=viewer, at=NOON)

        assert Account.objects.exists()


class TestDatabase:
    @pytest.mark.parametrize("impossible", [{"username": ""}, {"username": "zinefair"}])
    def test_refuses_impossible_accounts(self, impossible, platform, account):
        with pytest.raises(IntegrityError), transaction.atomic():
            AccountFactory(platform=platform, **impossible)
