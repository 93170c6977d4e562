"""A whole DueIT of its own: `manage.py dueit` on its own data folder and, if given, its own database."""

import os
import re
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event

import httpx
from django.conf import settings

from dueit.supervision.tests.processes import children, descendants, lives
from dueit.tests.serving import free_port

EMAIL, PASSWORD = "mira@example.com", "stones in the brook"
JOIN = f"""
from django.utils import timezone
from accounts.models import User
User.objects.create_user({EMAIL!r}, {PASSWORD!r}, name="Mira", welcomed_at=timezone.now())
"""
OURS = {"DATABASE_URL", "SECRET_KEY", "REDIS_URL"}


@dataclass
class Installation:
    """Where it lives, and what one can do to it."""

    data: Path
    database: dict[str, str] = field(default_factory=dict)
    port: str = field(default_factory=free_port)
    process: subprocess.Popen | None = None

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}"

    @property
    def environment(self):
        inherited = {name: value for name, value in os.environ.items() if name not in OURS}
        ours = {"DUEIT_DATA": str(self.data), "HOST": "127.0.0.1", "PORT": self.port, "STATIC_GATHERED": "0"}
        return {**inherited, **ours, **self.database}

    def command(self, *words, **options):
        """Start a command of manage.py."""
        command = [sys.executable, "manage.py", *words]
        return subprocess.Popen(command, cwd=settings.BASE_DIR, env=self.environment, text=True, **options)

    def start(self):
        """Run everything; return once it says that it is ready."""
        self.process = self.command("dueit", stdout=subprocess.PIPE)
        for line in self.process.stdout:
            if f"ready at {self.url}/" in line:
                return
        raise AssertionError("It never said that it was ready.")

    def python(self, code):
        assert self.command("shell", "-v0", "-c", code).wait(60) == 0

    def process_of(self, program):
        """The process that runs the web ("daphne") or the worker ("worker")."""
        [found] = [pid for pid in children(self.process.pid) if program in Path(f"/proc/{pid}/cmdline").read_text()]
        return found

    def is_ready(self):
        return httpx.get(f"{self.url}/health/ready", timeout=10).status_code == 200

    def end(self):
        family = [*descendants(self.process.pid), self.process.pid]
        self.process.terminate()
        assert self.process.wait(30) == 0
        assert not any(lives(pid) for pid in family)

    def visitor(self):
        """Mira, who has just logged in."""
        self.python(JOIN)
        return Visitor(self.url)


class Visitor:
    """A browser without JavaScript that never gives up a session."""

    def __init__(self, url, email=EMAIL):
        self.http = httpx.Client(base_url=url, timeout=60, headers={"Origin": url})
        assert self.post("/account/login/", login=email, password=PASSWORD).status_code == 302

    def get(self, path):
        return self.http.get(path)

    def post(self, path, **fields):
        if "csrf" not in self.http.cookies:
            self.get(path)
        return self.http.post(path, data={"csrfmiddlewaretoken": self.http.cookies["csrf"], **fields})

    def add(self, line):
        """Add a task; says whether the server took it."""
        return self.tries(lambda: self.post("/tasks/add/", line=line).status_code < 400)

    def tries(self, attempt):
        try:
            return attempt()
        except httpx.HTTPError:
            return False

    def titles(self):
        """What Today shows, folds and all."""
        return re.findall(r'id="title-\d+"[^>]*>([^<]+)<', self.get("/").text)

    def ask(self, goal):
        """Ask for steps; returns where they will be."""
        answer = self.post("/goals/new/", title=goal, level=3)
        return answer.headers["location"]

    def is_answered(self, draft):
        return self.tries(lambda: 'name="keep"' in self.get(draft).text)


def written_down(visitor, line, seconds):
    """Add a task, as often as it takes; returns the seconds that it took."""
    started_at = time.monotonic()
    while not visitor.add(line):
        assert time.monotonic() - started_at < seconds
        Event().wait(0.2)
    return time.monotonic() - started_at
