"""Somebody without a name, as others see them everywhere: alice owns, bob is a member who gave none."""

import pytest
from django.utils import timezone

from conftest import signed_in
from dueit.core.live import presence, topics
from notifications.models import Notification
from tasks import actions
from tasks.models import Comment
from tasks.tests.conftest import project
from tasks.tests.factories import TaskFactory

__all__ = ["project"]


@pytest.fixture
def bob(bob):
    bob.name = ""
    bob.save()
    return bob


@pytest.fixture
def happened(project, alice, bob):
    """One of everything that names him."""
    at, (task, offered, back) = timezone.now(), TaskFactory.create_batch(3, project=project, author=alice)
    actions.take_task(task, by=bob, at=at)
    actions.write_comment(task, "I have begun", by=bob, at=at)
    actions.write_comment(task, "Thank you, @bob", by=alice, at=at)
    actions.offer_task(offered, bob, by=alice, at=at)
    actions.offer_task(TaskFactory(project=project), alice, by=bob, at=at)
    actions.hand_back(actions.offer_task(back, bob, by=alice, at=at), "Not this week", by=bob, at=at)
    presence.arrive(topics.of_project(project.pk), bob.pk, "a socket")
    return task, TaskFactory(project=project, author=alice)


def test_is_called_by_what_their_address_begins_with(project, alice, bob, happened):
    task, free = happened
    room = project.get_absolute_url()
    paths = [
        room,
        f"{room}board/",
        f"{room}activity/",
        f"/tasks/{task.pk}/",
        f"/tasks/{free.pk}/offer/",
        "/inbox/",
        "/",
    ]
    pages = {path: signed_in(alice).get(path) for path in paths}

    assert {page.status_code for page in pages.values()} == {200}
    assert [path for path, page in pages.items() if "bob" not in page.text or "bob@" in page.text] == []
    assert {str(notice).partition(": ")[2] for notice in Notification.objects.visible_to(alice)} >= {
        "bob offers it to you",
        "bob hands it back",
    }
    assert Comment.objects.get(author=alice).mentioned == {"bob": bob.pk}


def test_is_called_so_in_what_one_takes_along(project, alice, happened):
    told = signed_in(alice).get(f"{project.get_absolute_url()}export/").json()

    assert {one["name"] for one in told["people"]} == {"Alice", "bob"}
    assert {one["assignee"] for one in told["tasks"]} == {"bob", None}
    assert {one["author"] for one in told["talk"]} == {"Alice", "bob"}
