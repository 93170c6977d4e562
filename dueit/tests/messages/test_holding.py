"""What is read again just before it is sent."""

import pytest
from django.conf import settings
from django.utils.module_loading import import_string

from notifications.domain.kinds import KINDS
from notifications.models import Notification
from tasks import actions


def why_not(user, kind):
    notice = Notification.objects.get(user=user, kind=kind)
    return import_string(import_string(settings.NOTICE_HOLDS)[kind])(notice)


@pytest.fixture
def offered(task, alice, bob, noon):
    return actions.offer_task(task, bob, by=alice, at=noon)


class TestAnOffer:
    def test_holds_until_it_is_answered(self, offered, bob, noon):
        assert why_not(bob, "offered") == ""
        actions.take_task(offered, by=bob, at=noon)

        assert why_not(bob, "offered") == "answered already"

    def test_holds_until_its_task_is_settled_or_its_project_put_away(self, offered, project, alice, bob, noon):
        actions.archive_project(project, by=alice, at=noon)
        assert why_not(bob, "offered") == "settled or out of sight"
        actions.bring_project_back(project, by=alice, at=noon)
        assert why_not(bob, "offered") == ""

        actions.move_task(offered, "complete", by=alice, at=noon)
        assert why_not(bob, "offered") == "settled or out of sight"


class TestAMention:
    def test_holds_for_those_who_may_see_the_task(self, task, project, alice, bob, noon):
        actions.write_comment(task, "Which hall, @bob?", by=alice, at=noon)
        assert why_not(bob, "mentioned") == ""

        project.memberships.filter(user=bob).delete()
        assert why_not(bob, "mentioned") == "settled or out of sight"


def test_is_asked_of_kinds_that_are_sent():
    assert {kind for kind, told in KINDS.items() if told.transports} >= set(import_string(settings.NOTICE_HOLDS))
