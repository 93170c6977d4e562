"""Talk about a task: alice owns its project, bob is a member, mallory looks or is a stranger."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from dueit.core.events import undo
from dueit.core.events.models import AuditEntry
from tasks.actions import (
    NewTask,
    add_task,
    forget_comments,
    give_role,
    leave_project,
    mend_comment,
    move_task,
    remove_comment,
    write_comment,
)
from tasks.domain.refusals import MoveConflict, MoveDenied
from tasks.domain.roles import Role
from tasks.models import Comment, Task
from tasks.tests.factories import CommentFactory

SOON = timedelta(minutes=1)


@pytest.fixture
def said(task, bob, noon):
    return write_comment(task, "Ask @alice", by=bob, at=noon)


def entries(task):
    return list(AuditEntry.objects.about(f"task-{task.pk}").order_by("pk"))


def shown():
    return list(Comment.objects.shown().order_by("pk").values_list("text", flat=True))


class TestWriting:
    def test_is_for_members_and_calls_people_by_name(self, task, viewer, alice, bob, noon):
        with pytest.raises(MoveDenied):
            write_comment(task, "Me too", by=viewer, at=noon)
        comment = write_comment(task, "Ask @alice, not @Nobody", by=bob, at=noon)

        assert (comment.author, comment.mentioned, comment.written_at) == (bob, {"Alice": alice.pk}, noon)
        [entry] = entries(task)
        assert entry == comment.trace
        assert entry.details == {"task_id": task.pk, "comment_id": comment.pk, "mentioned": [alice.pk]}

    def test_is_not_for_strangers(self, task, mallory, noon):
        with pytest.raises(MoveDenied):
            write_comment(task, "Me too", by=mallory, at=noon)

    def test_calls_nobody_who_is_no_member(self, task, mallory, bob, noon):
        assert write_comment(task, "Ask @Mallory", by=bob, at=noon).mentioned == {}

    def test_goes_on_when_a_task_is_settled(self, task, bob, noon):
        move_task(task, "complete", by=bob, at=noon)

        write_comment(task, "That went well", by=bob, at=noon)

        assert shown() == ["That went well"]

    def test_makes_a_new_version_of_the_task(self, task, said):
        assert Task.objects.get().version == task.version + 1

    def test_keeps_a_task_that_was_just_added(self, project, alice, bob, noon):
        task = add_task(project, NewTask(title="Fold"), by=alice, at=noon)
        write_comment(task, "How?", by=bob, at=noon)

        with pytest.raises(undo.CannotUndo, match="begun with this"):
            undo.undo(task.trace, by=alice, at=noon)


class TestMending:
    def test_is_for_its_author(self, said, alice, bob, noon):
        with pytest.raises(MoveDenied):
            mend_comment(said, "Ask me", seen=1, by=alice, at=noon)
        mended = mend_comment(said, "Ask @Alice and @Bob", seen=1, by=bob, at=noon + SOON)

        assert (mended.text, mended.mended_at, mended.version) == ("Ask @Alice and @Bob", noon + SOON, 2)
        assert entries(said.task)[-1].details["mentioned"] == [bob.pk]  # Alice was called before

    def test_needs_to_have_seen_it(self, said, bob, noon):
        mend_comment(said, "Ask Noor", seen=1, by=bob, at=noon)

        with pytest.raises(MoveConflict, match="another window"):
            mend_comment(said, "Ask Ana", seen=1, by=bob, at=noon)
        assert shown() == ["Ask Noor"]

    def test_to_the_same_words_changes_nothing(self, said, bob, noon):
        mend_comment(said, said.text, seen=1, by=bob, at=noon)

        assert len(entries(said.task)) == 1

    def test_is_over_once_it_is_removed(self, said, bob, noon):
        remove_comment(said, by=bob, at=noon)

        with pytest.raises(MoveConflict, match="no longer here"):
            mend_comment(said, "Again", seen=1, by=bob, at=noon)

    @pytest.mark.parametrize("gone", [True, False])
    def test_is_not_for_an_author_who_may_no_longer_talk(self, project, said, alice, bob, noon, gone):
        if gone:
            leave_project(project, bob, by=alice, at=noon)
        else:
            give_role(project, bob, Role.VIEWER, by=alice, at=noon)

        for change in (lambda: mend_comment(said, "No", seen=1, by=bob, at=noon), lambda: remove(said, bob, noon)):
            with pytest.raises(MoveDenied):
                change()
        with pytest.raises(MoveDenied):
            undo.undo(said.trace, by=bob, at=noon)
        assert shown() == ["Ask @alice"]


def remove(comment, user, at):
    return remove_comment(comment, by=user, at=at)


class TestRemoving:
    def test_is_for_its_author_and_owners(self, task, said, alice, bob, noon):
        hers = write_comment(task, "Ask me", by=alice, at=noon)
        with pytest.raises(MoveDenied):
            remove(hers, bob, noon)
        for comment in (hers, said):
            remove(comment, alice, noon)

        assert shown() == []
        assert [entry.kind for entry in entries(task)[-2:]] == ["CommentRemoved"] * 2
        with pytest.raises(MoveConflict, match="no longer here"):
            remove(said, alice, noon)

    def test_can_be_taken_back_for_five_minutes(self, said, alice, bob, noon):
        removed = remove(said, alice, noon)
        with pytest.raises(undo.CannotUndo, match="person"):
            undo.undo(removed.trace, by=bob, at=noon)
        undo.undo(removed.trace, by=alice, at=noon + undo.FOR)

        assert shown() == ["Ask @alice"]
        with pytest.raises(undo.CannotUndo, match="already"):
            undo.undo(removed.trace, by=alice, at=noon)

    def test_forgets_the_words_once_undo_is_over(self, said, task, bob, noon):
        kept = CommentFactory(task=task)
        removed = remove(said, bob, noon)

        assert forget_comments(at=noon + undo.FOR) == 0
        assert forget_comments(at=noon + undo.FOR + SOON) == 1
        assert list(Comment.objects.all()) == [kept]
        with pytest.raises(undo.CannotUndo, match="gone for good"):
            undo.undo(removed.trace, by=bob, at=noon)

    def test_makes_a_new_version_of_the_task_each_time(self, said, task, bob, noon):
        removed = remove(said, bob, noon)
        undo.undo(removed.trace, by=bob, at=noon)

        assert Task.objects.get().version == task.version + 3


class TestTakingBack:
    def test_hands_the_words_back(self, said, task, alice, bob, noon):
        with pytest.raises(undo.CannotUndo, match="person"):
            undo.undo(said.trace, by=alice, at=noon)
        returned = undo.undo(said.trace, by=bob, at=noon)

        assert returned == undo.Withdrawn("Ask @alice", page=f"/tasks/{task.pk}/?again={said.pk}#talk")
        assert shown() == []

    def test_is_over_once_it_is_removed(self, said, bob, noon):
        remove(said, bob, noon)

        with pytest.raises(undo.CannotUndo, match="removed already"):
            undo.undo(said.trace, by=bob, at=noon)

    def test_does_not_bring_back_twice_what_an_owner_removed(self, said, alice, bob, noon):
        removed = remove(said, alice, noon)
        Comment.objects.update(removed_at=None)

        with pytest.raises(undo.CannotUndo, match="back already"):
            undo.undo(removed.trace, by=alice, at=noon)


class TestTheTrail:
    def test_holds_no_word_of_it(self, said, bob, noon):
        mend_comment(said, "Sesame", seen=1, by=bob, at=noon)
        undo.undo(remove(said, bob, noon).trace, by=bob, at=noon)

        details = str([entry.details for entry in entries(said.task)])
        assert [word for word in ("Sesame", "Ask", "alice") if word in details] == []


class TestTheDatabase:
    @pytest.mark.parametrize("wrong", [{"text": ""}, {"version": 2}, {"mended_at": "2026-03-04T12:00Z"}])
    def test_refuses_what_can_not_be(self, said, wrong):
        with pytest.raises(IntegrityError), transaction.atomic():
            Comment.objects.update(**wrong)
