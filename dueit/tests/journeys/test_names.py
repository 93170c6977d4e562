"""Calling somebody by `@` while one talks about a task."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from accounts.tests.factories import UserFactory
from tasks.actions import open_project, write_comment
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


def test_goes_back_by_shift_and_tab(field, offered):
    field.press_sequentially("@no")
    expect(offered.filter(visible=True)).to_have_count(2)
    field.press("Shift+Tab")

    expect(field).to_have_value("@no")
    expect(field).not_to_be_focused()


def test_is_there_again_when_the_talk_is_drawn_again(window, alice, bob, task, offered):
    comment = write_comment(task, "Ask", by=alice, at=timezone.now())
    window.page.locator("summary", has_text="Mend").click()
    field = window.page.get_by_label("In other words")
    field.press("End")
    field.press_sequentially(" @no")
    expect(offered.filter(visible=True)).to_have_count(2)

    write_comment(task, "I ask", by=bob, at=timezone.now())
    expect(window.page.locator("#task-talk .prose")).to_have_text(["Ask", "I ask"])
    field.press("Enter")
    expect(field).to_have_value("Ask @no\n")
    field.press_sequentially("@b")
    expect(offered.filter(visible=True)).to_have_text(["Bob"])
    assert comment.text == "Ask"


def test_asks_once_where_one_is_alone(open_window, alice):
    project = open_project("Spring zine fair", by=alice, at=timezone.now())
    window = open_window(alice, TaskFactory(project=project).get_absolute_url())
    asked = []
    window.page.on("request", lambda request: asked.append(request.url) if "/names/" in request.url else None)
    field = window.page.get_by_label("Say something")
    field.press_sequentially("see @noor please")
    field.press("ArrowUp")

    expect(window.page.locator("#announce")).not_to_contain_text("choose from")
    assert len(asked) == 1


def test_leaves_alone_who_means_nobody(window, field, offered):
    field.press_sequentially("@")
    expect(offered.first).to_be_visible()
    field.press("Escape")
    expect(offered.first).to_be_hidden()
    field.press("Enter")
    field.press_sequentially("at noor@example.com, @zoe")

    expect(offered.filter(visible=True)).to_have_count(0)
    expect(field).to_have_value("@\nat noor@example.com, @zoe")
