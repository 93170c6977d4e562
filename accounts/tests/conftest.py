"""A real mail server on the loopback."""

import socket

import pytest
from aiosmtpd.controller import Controller

from accounts.tests.letters import Mailbox


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as door:
        return door.getsockname()[1]


@pytest.fixture
def mailbox(settings):
    box = Mailbox()
    server = Controller(box, hostname="127.0.0.1", port=free_port())
    server.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = server.hostname, server.port
    settings.HAS_MAIL_SERVER = True
    yield box
    server.stop()
