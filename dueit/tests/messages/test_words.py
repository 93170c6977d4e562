"""The words of every message: kind, short, and what they are about only once."""

from dueit.tests.test_templates import CODE, UNKIND, sentences
from notifications.domain.kinds import KINDS


def test_messages_are_among_what_must_be_kind():
    words = [text for path in CODE if "messages" in path.parts for text in sentences(path.read_text())]

    assert len([text for text in words if "{who}" in text]) >= 10
    assert not [text for text in words if UNKIND.search(text)]


def test_labels_of_kinds_are_kind():
    assert not [kind.label for kind in KINDS.values() if UNKIND.search(kind.label)]
