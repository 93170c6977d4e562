"""What the inbox lets people do about tasks follows what happens to these elsewhere."""

import pytest

from dueit.core.events.undo import undo
from notifications.tests.factories import NotificationFactory
from tasks import actions
from tasks.domain.roles import Role

INBOX = "/inbox/"
SETTLE, TAKE = "Settle: Write to Noor", "Take it"


@pytest.fixture
def page(task, bob, bob_client):
    """The inbox of Bob, who was told of a task and has looked before."""
    NotificationFactory(user=bob, subject=f"task-{task.pk}", about=task.title)
    bob_client.get(INBOX)
    return lambda: bob_client.get(INBOX).text


class TestATaskThatSomebodyWasToldOf:
    def test_is_settled_elsewhere_and_opened_again(self, page, task, alice, noon):
        seen = [SETTLE in page()]
        settled = actions.move_task(task, "complete", by=alice, at=noon)
        seen.append(SETTLE in page())
        undo(settled.trace, by=alice, at=noon)

        assert [*seen, SETTLE in page()] == [True, False, True]

    def test_is_offered_and_taken(self, page, task, alice, bob, noon):
        actions.offer_task(task, bob, by=alice, at=noon)
        seen = [TAKE in page(), SETTLE in page()]
        actions.take_task(task, by=bob, at=noon)

        assert [*seen, TAKE in page(), SETTLE in page()] == [True, False, False, True]

    def test_is_out_of_the_hands_of_who_may_only_look(self, page, project, alice, bob, noon):
        actions.give_role(project, bob, Role.VIEWER, by=alice, at=noon)

        assert SETTLE not in page()
