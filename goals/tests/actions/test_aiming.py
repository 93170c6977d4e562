import pytest

from dueit.core.events.undo import CannotUndo, undo
from goals import actions
from goals.actions.aiming import aim_of
from goals.domain.aims import Aim
from goals.domain.schedule.kinds import Sharing
from goals.tests.factories import NOON, AccountFactory, PlatformFactory, aim_at
from tasks.domain.refusals import MoveDenied


@pytest.fixture
def other(platform):
    return AccountFactory(platform=platform, username="press")


class TestAimGoal:
    def test_keeps_accounts_in_their_order(self, goal, platform, account, other, alice):
        aimed = actions.aim_goal(goal, aim_at(platform, [other, account], Sharing.ROUND_ROBIN), by=alice, at=NOON)

        assert aim_of(aimed) == Aim(platform.pk, (other.pk, account.pk), Sharing.ROUND_ROBIN)
        assert aimed.version == 2

    def test_may_be_at_a_platform_without_any_account(self, goal, platform, alice):
        assert aim_of(actions.aim_goal(goal, aim_at(platform), by=alice, at=NOON)) == Aim(platform.pk)

    def test_twice_is_once(self, goal, platform, account, alice):
        actions.aim_goal(goal, aim_at(platform, [account]), by=alice, at=NOON)

        assert actions.aim_goal(goal, aim_at(platform, [account]), by=alice, at=NOON).trace is None

    def test_reaches_no_further_than_its_project(self, goal, platform, account, alice):
        elsewhere = AccountFactory(platform=PlatformFactory(project=alice.personal_project))
        beside = AccountFactory(platform=PlatformFactory(project=goal.project))

        for place, accounts in [
            (elsewhere.platform, []),
            (platform, [elsewhere]),
            (platform, [account, beside]),
            (platform, [account, account]),
            (None, [account]),
        ]:
            with pytest.raises(actions.OutOfReach):
                actions.aim_goal(goal, aim_at(place, accounts), by=alice, at=NOON)
        assert aim_of(goal) == Aim()

    def test_is_for_members(self, goal, platform, bob, viewer):
        with pytest.raises(MoveDenied):
            actions.aim_goal(goal, aim_at(platform), by=viewer, at=NOON)
        assert aim_of(goal) == Aim()

        assert actions.aim_goal(goal, aim_at(platform), by=bob, at=NOON).platform_id == platform.pk


class TestUndoAimed:
    def test_brings_back_what_was(self, goal, platform, account, other, alice):
        before = actions.aim_goal(goal, aim_at(platform, [account, other], Sharing.LEAST_LOADED), by=alice, at=NOON)
        after = actions.aim_goal(goal, Aim(), by=alice, at=NOON)

        restored = undo(after.trace, by=alice, at=NOON)

        assert aim_of(restored) == aim_of(before) == Aim(platform.pk, (account.pk, other.pk), Sharing.LEAST_LOADED)
        with pytest.raises(CannotUndo, match="back already"):
            undo(after.trace, by=alice, at=NOON)

    def test_stays_once_something_else_happened(self, goal, platform, account, alice):
        first = actions.aim_goal(goal, aim_at(platform), by=alice, at=NOON)
        actions.aim_goal(goal, aim_at(platform, [account]), by=alice, at=NOON)

        with pytest.raises(CannotUndo, match="Something else"):
            undo(first.trace, by=alice, at=NOON)

    def test_stays_when_what_was_is_gone(self, goal, platform, account, alice):
        actions.aim_goal(goal, aim_at(platform, [account]), by=alice, at=NOON)
        after = actions.aim_goal(goal, Aim(), by=alice, at=NOON)
        actions.remove_platform(platform, by=alice, at=NOON)

        with pytest.raises(CannotUndo, match="gone"):
            undo(after.trace, by=alice, at=NOON)
        goal.refresh_from_db()
        assert aim_of(goal) == Aim()
