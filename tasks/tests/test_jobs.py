from datetime import timedelta

from django.utils import timezone

from dueit.core.events.undo import FOR
from tasks.jobs import forget_comments
from tasks.models import Comment
from tasks.tests.factories import CommentFactory


def test_comments_that_were_removed_are_forgotten_once_undo_is_over(db):
    now = timezone.now()
    CommentFactory(removed_at=now - FOR - timedelta(minutes=1))
    recent = CommentFactory(removed_at=now)

    assert forget_comments() == "1 forgotten"
    assert list(Comment.objects.all()) == [recent]
