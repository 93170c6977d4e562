"""People who are to get letters, a box that counts them, and senders that can be stopped at any moment."""

import json
import re
import subprocess
import sys
from collections import Counter

from django.conf import settings

from dueit.tests.faults.installation import Installation

PEOPLE = 25
NAME = re.compile(rb"^Message-ID:\s*(\S+)", re.IGNORECASE | re.MULTILINE)
LEASE_S = 2
TELL = """
from django.utils import timezone
from accounts.models import User
from notifications import actions
from notifications.domain.message import Message
from notifications.models import Choice
at, people, letters = timezone.now(), {people}, {letters}
users = [User.objects.create_user(f"reader{{number}}@example.com", welcomed_at=at) for number in range(people)]
Choice.objects.bulk_create([Choice(user=user, has_mail=True) for user in users])
for first in range(0, letters, 500):
    actions.notify([
        Message(kind="removed", person=users[number % people].pk, cause=f"removed:{{number}}", about="Spring zine fair",
                subject=f"project-{{number}}", title="Bob took you off its list of members", url="/")
        for number in range(first, min(first + 500, letters))
    ], at=at)
"""
# As the worker does it, but at once, and with a lease that a test can wait for.
SEND = f"""
import time
from datetime import timedelta
from notifications import jobs
from notifications.models import delivery
delivery.LEASE = timedelta(seconds={LEASE_S})
while True:
    jobs.send_letters()
    time.sleep(0.05)
"""
FOUND = """
import json
from collections import Counter
from notifications.models import Delivery, Notification
rows = list(Delivery.objects.values_list("notification", "state", "tries"))
sent = Notification.objects.filter(ledger__step="sent").count()
print(json.dumps({"notices": Notification.objects.count(), "rows": rows, "sent": sent}))
"""


class Postbox:
    """Counts how often each letter came, by what it calls itself."""

    def __init__(self):
        self.came = Counter()

    async def handle_DATA(self, server, session, envelope):  # noqa: N802
        self.came[NAME.search(envelope.content)[1]] += 1
        return "250 kept"


class House(Installation):
    """Where letters wait, and who sends them."""

    def __init__(self, data, port, database):
        super().__init__(data, {**database, "EMAIL_URL": f"smtp://127.0.0.1:{port}"})
        self.database |= {"DUEIT_URL": "http://dueit.example.org"}
        self.senders = []

    def open(self, letters):
        assert self.command("prepare").wait(120) == 0
        self.python(TELL.format(people=PEOPLE, letters=letters))

    def send(self):
        """Start another sender."""
        self.senders.append(self.command("shell", "-v0", "-c", SEND, stderr=subprocess.DEVNULL))
        return self.senders[-1]

    def found(self):
        """Return what became of everything: {"notices": int, "rows": [[notice, state, tries]], "sent": int}."""
        command = [sys.executable, "manage.py", "shell", "-v0", "-c", FOUND]
        told = subprocess.run(command, cwd=settings.BASE_DIR, env=self.environment, check=True, stdout=subprocess.PIPE)
        return json.loads(told.stdout)

    def end(self):
        for sender in self.senders:
            sender.kill()
            sender.wait()
