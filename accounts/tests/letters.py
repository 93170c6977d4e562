"""A mail server on the loopback that keeps its letters, and how to read them."""

import email
from email.policy import default


class Mailbox:
    """Keeps every letter that arrives, parsed, with both of its bodies."""

    def __init__(self):
        self.letters = []

    async def handle_DATA(self, server, session, envelope):  # noqa: N802
        self.letters.append(email.message_from_bytes(envelope.content, policy=default))
        return "250 kept"

    def only(self):
        (letter,) = self.letters
        return letter


def text(letter):
    return letter.get_body(("plain",)).get_content()


def html(letter):
    return letter.get_body(("html",)).get_content()


def link(letter):
    """Return the path of the one address in a letter's text."""
    (line,) = [line for line in text(letter).splitlines() if line.startswith("http://testserver/")]
    return line.removeprefix("http://testserver")
