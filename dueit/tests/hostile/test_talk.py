"""What people say to each other comes out as words, for whatever marks of Markdown are in it."""

import pytest
from django.utils import timezone

from accounts.models import User
from dueit.tests.hostile.words import PAYLOADS, Page, hides
from tasks.actions import NewTask, add_task, open_project, write_comment
from tasks.live import draw_talk
from tasks.tests.factories import MembershipFactory

HTMX = {"HX-Request": "true"}

pytestmark = pytest.mark.slow


def without_code(text):
    return "".join(text.replace("`", "").split())


class TestTalk:
    """A page of it holds fifty, and what stands in it may have marks of Markdown, which are not to be read."""

    @pytest.fixture
    def project(self, alice, bob):
        project = open_project("Fair", by=alice, at=timezone.now())
        MembershipFactory(project=project, user=bob)
        return project

    @pytest.mark.parametrize("number", range(0, len(PAYLOADS), 20))
    def test_is_harmless_and_keeps_its_words(self, project, alice, bob, alice_client, bob_client, number):
        task = add_task(project, NewTask(title="Fold"), by=alice, at=timezone.now())
        payloads = PAYLOADS[number : number + 20]
        User.objects.filter(pk=bob.pk).update(name=payloads[0][:80])
        said = [write_comment(task, f"@{payload}", by=bob, at=timezone.now()) for payload in payloads]
        [write_comment(task, f"[{payload}]({payload})", by=bob, at=timezone.now()) for payload in payloads]

        for client, path in [(it, path) for it in (alice_client, bob_client) for path in ("", "talk/live/")]:
            page = Page(client.get(f"{task.get_absolute_url()}{path}", headers=HTMX if path else {}).text)
            assert page.dangers == []
            assert [payload for payload in payloads if without_code(payload) not in without_code(page.text)] == []
        for comment in said:
            assert Page(bob_client.get(f"/tasks/comments/{comment.pk}/mend/").text).dangers == []
        assert Page(draw_talk({"task": task.pk}).content).dangers == []

    def test_comes_back_as_it_was_typed(self, project, alice, alice_client):
        task = add_task(project, NewTask(title="Fold"), by=alice, at=timezone.now())
        for headers in ({}, HTMX):
            answer = alice_client.post(f"/tasks/{task.pk}/talk/", {"text": " ".join(PAYLOADS * 3)}, headers=headers)
            assert (answer.status_code, Page(answer.text).dangers, hides(answer.text)) == (422, [], [])
