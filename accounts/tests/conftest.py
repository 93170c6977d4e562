"""A real mail server on the loopback."""

import pytest
from aiosmtpd.controller import Controller

from accounts.tests.letters import Mailbox
from dueit.tests.serving import free_port


@pytest.fixture
def mailbox(settings):
    box = Mailbox()
    server = Controller(box, hostname="127.0.0.1", port=int(free_port()))
    server.start()
    box.port = server.port
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = server.hostname, server.port
    settings.HAS_MAIL_SERVER = True
    yield box
    server.stop()
