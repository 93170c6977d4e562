"""What people hear of talk."""

import pytest

from dueit.core.events.undo import undo
from notifications.models import Notification
from tasks import actions
from tasks.tests.factories import TaskFactory

COMMENT, MENTION = "Write to Noor: {} wrote a comment", "Write to Noor: {} mentioned you in a comment"


@pytest.fixture
def say(task, noon):
    def said(text, user):
        return actions.write_comment(task, text, by=user, at=noon)

    return said


class TestAComment:
    def test_is_told_to_those_who_have_to_do_with_the_task(self, say, alice, bob, carol, told):
        say("Which hall?", bob)
        assert (told(alice), told(bob), told(carol)) == ([COMMENT.format("Bob")], [], [])

        comment = say("The small one", alice)
        assert (told(bob), told(carol)) == ([COMMENT.format("Alice")], [])
        assert Notification.objects.get(user=bob).url == f"/tasks/{comment.task_id}/#comment-{comment.pk}"

    def test_keeps_its_words_to_itself(self, say, bob):
        say("Which hall?", bob)

        assert "hall" not in str(Notification.objects.values().get())

    def test_is_told_once_to_whom_it_calls(self, say, alice, bob, carol, told):
        say("@alice and @carol, which hall?", bob)

        assert told(alice) == told(carol) == [MENTION.format("Bob")]

    def test_is_not_told_to_who_has_left(self, say, project, alice, bob, carol, noon, told):
        say("I know", carol)
        actions.leave_project(project, carol, by=carol, at=noon)
        say("Which hall?", bob)

        assert told(carol) == []

    def test_on_ones_own_is_told_to_nobody(self, alice, noon):
        actions.write_comment(TaskFactory(project=alice.personal_project), "Hm", by=alice, at=noon)

        assert not Notification.objects.exists()

    def test_calls_those_who_are_named_when_it_is_mended(self, say, alice, bob, carol, noon, told):
        comment = say("Which hall?", bob)
        actions.mend_comment(comment, "Which hall, @carol?", seen=comment.version, by=bob, at=noon)

        assert told(carol) == [MENTION.format("Bob")]
        assert told(alice) == [COMMENT.format("Bob")]

    def test_that_is_gone_is_told_no_more(self, say, alice, bob, carol, noon, told):
        comment = say("Which hall, @carol?", bob)
        entry = actions.remove_comment(comment, by=bob, at=noon).trace
        assert told(alice) == told(carol) == []

        undo(entry, by=bob, at=noon)
        assert (len(told(alice)), len(told(carol))) == (1, 1)

    def test_that_comes_back_is_not_told_to_who_has_left_meanwhile(self, say, project, alice, bob, carol, noon, told):
        comment = say("Which hall, @carol?", bob)
        entry = actions.remove_comment(comment, by=bob, at=noon).trace
        actions.leave_project(project, carol, by=carol, at=noon)

        undo(entry, by=bob, at=noon)

        assert (len(told(alice)), told(carol)) == (1, [])

    def test_that_was_taken_back_is_told_no_more(self, say, alice, bob, noon, told):
        undo(say("Which hall?", bob).trace, by=bob, at=noon)

        assert told(alice) == []

    def test_goes_with_its_task(self, say, task, alice, bob, noon, told):
        say("Which hall?", bob)
        actions.move_task(task, "skip", by=bob, at=noon)
        actions.remove_task(task, by=bob, at=noon)

        assert told(alice) == []
