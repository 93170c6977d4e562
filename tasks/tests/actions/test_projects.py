from tasks import actions
from tasks.models import Membership


class TestPersonalProject:
    def test_everybody_has_one_from_the_start(self, alice):
        membership = Membership.objects.get(user=alice)

        assert membership.role == "owner"
        assert membership.project.personal_of == alice
        assert actions.open_personal_project(alice) == membership.project
