"""Calling somebody by `@` while one talks about a task."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from accounts.tests.factories import UserFactory
from tasks.actions import open_project
from tasks.models import Comment
from tasks.tests.factories import MembershipFactory, TaskFactory


@pytest.fixture
def task(alice, bob):
    project = open_project("Spring zine fair", by=alice, at=timezone.now())
    for user in (bob, UserFactory(name="Noor"), UserFactory(name="Nora Lee")):
        MembershipFactory(project=project, user=user)
    return TaskFactory(project=project, title="Ask for the hall")


@pytest.fixture
def field(window):
    return window.page.get_by_label("Say something")


@pytest.fixture
def offered(window):
    return window.page.get_by_role("listbox", name="Whom do you call?").get_by_role("option")


@pytest.fixture(params=[1280, 390])
def window(open_window, alice, task, request):
    return open_window(alice, task.get_absolute_url(), viewport={"width": request.param, "height": 800})


def test_by_keys(window, field, offered):
    field.press_sequentially("Ask @")
    expect(offered).to_have_text(["Bob", "Noor", "Nora Lee"])
    field.press_sequentially("no")
    expect(offered.filter(visible=True)).to_have_text(["Noor", "Nora Lee"])
    field.press("ArrowDown")
    field.press("Enter")
    expect(field).to_have_value("Ask @Nora Lee ")
    expect(offered.filter(visible=True)).to_have_count(0)

    field.press_sequentially("and @bo")
    expect(offered.filter(visible=True)).to_have_text(["Bob"])
    field.press("Tab")
    expect(field).to_have_value("Ask @Nora Lee and @Bob ")
    expect(field).to_be_focused()
    field.press("ControlOrMeta+Enter")
    window.says("Said.")
    assert set(Comment.objects.get().mentioned) == {"Nora Lee", "Bob"}


def test_by_pointer(field, offered):
    field.press_sequentially("@n")
    offered.filter(has_text="Noor").click()

    expect(field).to_have_value("@Noor ")
    expect(field).to_be_focused()


def test_leaves_alone_who_means_nobody(window, field, offered):
    field.press_sequentially("@")
    expect(offered.first).to_be_visible()
    field.press("Escape")
    expect(offered.first).to_be_hidden()
    field.press("Enter")
    field.press_sequentially("at noor@example.com, @zoe")

    expect(offered.filter(visible=True)).to_have_count(0)
    expect(field).to_have_value("@\nat noor@example.com, @zoe")
