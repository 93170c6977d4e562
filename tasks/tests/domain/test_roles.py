from tasks.domain.lifecycle import MOVES
from tasks.domain.roles import PERMISSIONS, Permission, Role, actor, may


class TestPermissions:
    def test_name_every_move(self):
        assert {*MOVES, "undo"} <= set(Permission)

    def test_belong_to_every_role(self):
        assert set(PERMISSIONS) == set(Role)

    def test_leave_the_viewer_to_look(self):
        assert PERMISSIONS[Role.VIEWER] == {"see"}

    def test_grow_from_member_to_owner(self):
        assert (
            PERMISSIONS[Role.VIEWER] < PERMISSIONS[Role.MEMBER] < PERMISSIONS[Role.ASSIGNEE] < PERMISSIONS[Role.OWNER]
        )

    def test_are_not_for_unknown_deeds(self):
        assert not may(Role.OWNER, "edit")


class TestActor:
    def test_lifts_a_member_who_took_the_task(self):
        assert actor(Role.MEMBER, is_assignee=True) is Role.ASSIGNEE
        assert actor(Role.MEMBER, is_assignee=False) is Role.MEMBER

    def test_leaves_owner_and_viewer_what_they_are(self):
        assert actor(Role.OWNER, is_assignee=True) is Role.OWNER
        assert actor(Role.VIEWER, is_assignee=True) is Role.VIEWER
