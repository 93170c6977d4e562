"""What there is to tell."""

import pytest

from notifications.domain.message import Message


@pytest.fixture
def message(alice):
    """Something to tell Alice, with other words than usual if need be."""

    def worded(**words):
        told = {"kind": "mentioned", "person": alice.pk, "cause": "mentioned:comment-5", "subject": "task-12"}
        told |= {"about": "Write to Noor", "title": "Bob mentioned you in a comment", "url": "/tasks/12/"}
        return Message(**told | words)

    return worded
