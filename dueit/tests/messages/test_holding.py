"""What is read again just before it is sent."""

import pytest
from django.conf import settings
from django.utils.module_loading import import_string

from notifications.actions import deliver_next
from notifications.domain.kinds import KINDS, Way
from notifications.models import Choice, Delivery, Notification
from tasks import actions
from tasks.tests.factories import TaskFactory


def why_not(user, kind):
    notice = Notification.objects.get(user=user, kind=kind)
    return import_string(import_string(settings.NOTICE_HOLDS)[kind])([notice]).get(notice.pk, "")


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
        actions.move_task(task, "complete", by=alice, at=noon)
        assert why_not(bob, "mentioned") == ""

        project.memberships.filter(user=bob).delete()
        assert why_not(bob, "mentioned") == "out of sight"


def test_is_asked_for_many_in_as_many_questions_as_for_one(project, task, alice, bob, noon, django_assert_num_queries):
    for other in (task, *TaskFactory.create_batch(3, project=project, author=alice)):
        actions.offer_task(other, bob, by=alice, at=noon)
    told = list(Notification.objects.filter(user=bob))
    for kind, questions in {"offered": 2, "handed_back": 1, "mentioned": 1, "reminder": 3}.items():
        ask = import_string(import_string(settings.NOTICE_HOLDS)[kind])
        for some in (told[:1], told):
            with django_assert_num_queries(questions):
                ask(some)


def test_is_asked_of_what_is_sent_about_tasks():
    of_tasks = {"offered", "handed_back", "mentioned", "reminder"}

    assert of_tasks == set(import_string(settings.NOTICE_HOLDS))
    mailed = {kind for kind, told in KINDS.items() if Way.EMAIL in told.ways and told.is_offered}
    assert mailed == of_tasks | {"role_changed", "removed", "sign_in"}


def test_is_read_again_just_before_it_is_sent(task, alice, bob, noon, settings):
    settings.HAS_MAIL_SERVER, settings.PUBLIC_URL = True, "https://dueit.example.org"
    Choice.objects.create(user=bob, has_mail=True)
    actions.offer_task(task, bob, by=alice, at=noon)
    actions.archive_project(task.project, by=alice, at=noon)

    deliver_next(at=noon)

    sent = Delivery.objects.get()
    assert (sent.state, sent.remark) == ("dropped", "settled or out of sight")
