"""Talk about a task, as browsers see it: alice owns its project, bob is a member, mallory looks or is a stranger."""

import pytest
from django.urls import reverse
from django.utils import timezone

from dueit.core.events.models import AuditEntry
from tasks.actions import archive_project, move_task, write_comment
from tasks.models import Comment, Task
from tasks.talk import LOOKING, PUT_AWAY
from tasks.tests.factories import NOON, CommentFactory, TaskFactory
from tasks.tests.views.conftest import HTMX


def say(client, task, text="Ask Noor", **options):
    return client.post(reverse("tasks:write_comment", args=[task.pk]), {"text": text}, **options)


def page_of(client, task, **query):
    return client.get(task.get_absolute_url(), query).text


def live_url(task):
    return reverse("tasks:talk_live", args=[task.pk])


def undo(client, kind, **options):
    return client.post(reverse("tasks:undo", args=[AuditEntry.objects.get(kind=kind).pk]), **options)


@pytest.fixture
def said(task, bob):
    return write_comment(task, "Ask **Noor**, @alice", by=bob, at=NOON)


class TestSaying:
    def test_is_read_by_everybody_in_the_project(self, task, viewer, alice_client, bob_client, mallory_client):
        answer = say(bob_client, task, "Ask **Noor**, @alice")

        assert answer["Location"] == f"{task.get_absolute_url()}#talk"
        for client in (alice_client, bob_client, mallory_client):
            html = page_of(client, task)
            assert "<strong>Noor</strong>" in html
            assert '<span class="mention">@alice</span>' in html
        assert "1 comment<" in alice_client.get(task.project.get_absolute_url()).text

    def test_is_not_for_viewers_or_strangers(self, task, client, viewer, mallory_client):
        refusal = say(mallory_client, task)
        assert (refusal.status_code, "Ask Noor</textarea>" in refusal.text) == (403, True)
        task.project.memberships.filter(user=viewer).delete()
        assert say(mallory_client, task).status_code == 404
        assert not Comment.objects.exists()

    @pytest.mark.parametrize(("text", "why"), [(" ", "A word or two is enough."), ("x" * 4001, "Up to 4000")])
    def test_keeps_what_it_can_not_take(self, task, bob_client, text, why):
        for options in ({}, {"headers": HTMX}):
            answer = say(bob_client, task, text, **options)
            assert (answer.status_code, why in answer.text, text.strip() in answer.text) == (422, True, True)
        assert not Comment.objects.exists()

    def test_is_closed_to_viewers_and_while_it_rests(self, task, alice, viewer, alice_client, mallory_client):
        def closed(client):
            told = [client.get(url, headers=HTMX).text for url in (task.get_absolute_url(), live_url(task))]
            return [next((words for words in (LOOKING, PUT_AWAY) if words in html), "") for html in told]

        assert [closed(client) for client in (alice_client, mallory_client)] == [["", ""], [LOOKING, LOOKING]]
        archive_project(task.project, by=alice, at=NOON)
        assert closed(alice_client) == [PUT_AWAY, PUT_AWAY]

    def test_counts_the_end_of_a_line_once(self, task, bob_client):
        say(bob_client, task, "\r\n".join("a" * 2000))

        assert Comment.objects.get().text == "\n".join("a" * 2000)

    def test_has_its_page_look_again(self, task, bob_client):
        answer = say(bob_client, task, headers=HTMX)

        assert (answer.status_code, answer["HX-Trigger"]) == (200, "live:tasks, live:talk")
        assert "Undo" in answer.text

    def test_is_a_note_to_oneself_in_a_personal_place(self, mine, alice_client, task):
        assert "Notes to yourself" in page_of(alice_client, TaskFactory(project=mine))
        assert "Notes to yourself" not in page_of(alice_client, task)


class TestThePage:
    def test_shows_fifty_and_leads_to_the_earlier_ones(self, task, alice_client):
        comments = [CommentFactory(task=task, text=f"word-{number}.") for number in range(120)]

        newest = page_of(alice_client, task)
        before = comments[70].pk
        assert [f"word-{number}." in newest for number in (69, 70, 119)] == [False, True, True]
        assert newest.index("word-70.") < newest.index("word-119.")
        assert f"?before={before}#talk" in newest
        assert f"/talk/live/?before={before}" in page_of(alice_client, task, before=before)
        for html in (page_of(alice_client, task, before=before), live(alice_client, task, before=before)):
            assert [f"word-{number}." in html for number in (19, 20, 69, 70)] == [False, True, True, False]
        assert "Earlier" not in page_of(alice_client, task, before=comments[20].pk)
        assert "word-119." in page_of(alice_client, task, before="x")

    def test_names_nobody_whose_account_is_gone(self, task, alice_client):
        CommentFactory(task=task, author=None)

        assert "Somebody who left" in page_of(alice_client, task)

    def test_leaves_out_what_was_removed(self, said, task, bob, alice_client):
        Comment.objects.update(removed_at=NOON)

        for html in (page_of(alice_client, task), live(alice_client, task)):
            assert "Noor</strong>" not in html

    def test_offers_each_what_they_may_do(self, said, task, viewer, alice_client, bob_client, mallory_client):
        pages = [page_of(client, task) for client in (alice_client, bob_client, mallory_client)]

        mend, remove = (reverse(f"tasks:{deed}_comment", args=[said.pk]) for deed in ("mend", "remove"))
        assert [(mend in html, remove in html) for html in pages] == [(False, True), (True, True), (False, False)]


def live(client, task, **query):
    return client.get(reverse("tasks:talk_live", args=[task.pk]), query, headers=HTMX).text


class TestMending:
    def mend(self, client, comment, text="Ask Ana", seen=1, **options):
        url = reverse("tasks:mend_comment", args=[comment.pk])
        return client.post(url, {"text": text, "seen": seen}, **options)

    def test_is_marked(self, said, task, alice_client, bob_client):
        assert "In other words" in bob_client.get(reverse("tasks:mend_comment", args=[said.pk])).text
        assert self.mend(alice_client, said).status_code == 403
        assert self.mend(bob_client, said)["Location"] == f"{task.get_absolute_url()}#talk"

        html = page_of(alice_client, task)
        assert ("Ask Ana" in html, ", mended " in html, "Noor</strong>" in html) == (True, True, False)

    @pytest.mark.parametrize("options", [{}, {"headers": HTMX}])
    def test_says_why_it_was_not_kept(self, said, bob_client, options):
        assert self.mend(bob_client, said, " ", **options).status_code == 422
        self.mend(bob_client, said)

        answer = self.mend(bob_client, said, "Ask me", **options)

        assert (answer.status_code, "another window" in answer.text) == (422, True)
        assert "Ask me" in answer.text
        assert 'name="seen" value="2"' in answer.text

    def test_is_over_for_an_author_who_only_looks_now(self, said, bob, bob_client):
        said.task.project.memberships.filter(user=bob).update(role="viewer")

        assert self.mend(bob_client, said).status_code == 403

    def test_of_what_was_removed_is_of_nothing(self, said, bob_client):
        Comment.objects.update(removed_at=NOON)

        assert self.mend(bob_client, said).status_code == 404


class TestRemoving:
    def test_can_be_taken_back(self, said, task, bob_client):
        url = reverse("tasks:remove_comment", args=[said.pk])
        assert "Comment removed." in bob_client.post(url, follow=True).text
        assert bob_client.post(url).status_code == 404
        assert undo(bob_client, "CommentRemoved", headers=HTMX)["HX-Trigger"] == "live:tasks, live:talk, live:undone"

        assert "Noor</strong>" in page_of(bob_client, task)


class TestUndo:
    def test_hands_the_words_back(self, task, bob_client):
        say(bob_client, task, "Ask Noro")

        answer = undo(bob_client, "CommentWritten", headers=HTMX)

        assert '"text": "Ask Noro"' in answer["HX-Trigger"]
        assert "Ask Noro" not in page_of(bob_client, task)

    def test_without_javascript_the_words_are_in_the_field(self, task, alice_client, bob_client):
        say(bob_client, task, "Ask Noro")
        answer = undo(bob_client, "CommentWritten")

        address = answer["Location"]
        assert "Noro" not in address
        assert [">\nAsk Noro</textarea>" in client.get(address).text for client in (alice_client, bob_client)] == [
            False,
            True,
        ]
        other = TaskFactory(project=task.project)
        assert "Noro" not in page_of(bob_client, other, again=Comment.objects.get().pk)

    def test_of_the_task_leaves_the_talk_alone(self, task, bob, bob_client):
        move_task(task, "complete", by=bob, at=timezone.now())
        say(bob_client, task)

        bob_client.post(reverse("tasks:reopen", args=[task.pk]))

        assert (Task.objects.get().is_open, Comment.objects.shown().count()) == (True, 1)

    def test_of_the_task_is_not_offered_for_talk(self, task, alice, bob_client, alice_client):
        move_task(task, "complete", by=alice, at=timezone.now())
        say(bob_client, task)

        reopen = reverse("tasks:reopen", args=[task.pk])
        assert [f'formaction="{reopen}"' in page_of(client, task) for client in (alice_client, bob_client)] == [
            True,
            False,
        ]


class TestRecent:
    def test_lists_what_was_said(self, task, bob_client):
        say(bob_client, task)

        assert f"Comment written: {task.title}" in bob_client.get("/recent/").text
