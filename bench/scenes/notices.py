"""Ten thousand reminders that are due in one minute, the letters and pushes that follow, and an inbox that is full.

They are made due at noon a day from now and told from there, so that the installation's worker leaves them alone.
"""

import contextlib
import os
import subprocess
import sys
import time
from datetime import timedelta
from functools import partial
from statistics import median
from threading import Thread

from django.conf import settings
from django.utils import timezone

from bench import cast
from bench.measuring import elapsed, measure, percentile
from bench.scenes.pages import COUNTED, counted
from bench.servers import serving
from bench.visitor import Visitor
from dueit.core import bulk
from dueit.core.days import MIDNIGHT
from dueit.core.webpush.vapid import new_private_key
from notifications import actions, jobs
from notifications.domain.kinds import Way
from notifications.domain.message import Message
from notifications.models import Choice, Device, Notification, Reminder
from tasks.models import Task

PUSHED = {"removed:push": True, "removed:email": False}
REMINDERS, PEOPLE = 10_000, 1_000
DAY = timedelta(days=1)
A_WHILE, SLOW_S = 8.0, 3.0
PUSHES = 200
# of a browser that nobody has
KEYS = {
    "p256dh": "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
    "auth": "BTBZMqHH6r4Tts7J_aSIgg",
}
SEND = """
import sys, time, django
django.setup()
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.conf import settings
from notifications import actions, jobs
from notifications.transports import Ways
settings.EMAIL_PORT, at, begun, sent = int(sys.argv[1]), parse_datetime(sys.argv[2]), time.monotonic(), 0
some = {"ways": Ways(), "most": jobs.AT_ONCE["email"], "at": at}
while time.monotonic() - begun < float(sys.argv[3]) and (tried := actions.deliver("email", **some)):
    sent += len(tried)
print(sent / (time.monotonic() - begun))
"""


def notices(installation, times):
    people = [cast.person() for _ in range(PEOPLE)]
    Choice.objects.bulk_create([Choice(user=user, has_mail=True, pushes_a_day=50, ways=PUSHED) for user in people])
    idle = median(elapsed(tick) for _ in range(times))
    at = (timezone.now() + DAY).replace(hour=12)  # a reminder comes at nine
    aim(people, at=at)
    told, cpu = tell_all(at=at)
    mail_settings()
    with serving("mail") as port:
        rates = [sum(sending(port, at, workers)) for workers in (1, 2)]
    return {
        "notices: a tick with nothing due, ms": idle,
        f"{REMINDERS:,} reminders due at once, told in the inbox, s": told,
        "… processor time of the worker, s": cpu,
        "letters per s, one worker": rates[0],
        "letters per s, two workers": rates[1],
        **beside_a_slow_server(people[:PUSHES], at=at),
        "inbox with 10,000 notices": full_inbox(installation, times),
    }


def tick():
    for job in (jobs.remind_due, jobs.make_digests, jobs.send_letters, jobs.send_pushes):
        job()


def aim(people, *, at):
    """Write a task and a reminder for each of many, of which nobody has looked at any."""
    day, now = people[0].today(at), timezone.now()
    owners = [people[place % PEOPLE] for place in range(REMINDERS)]
    tasks = [
        Task(
            project=user.personal_project,
            author=user,
            title=f"Call number {place} about the fence",
            created_at=now,
            last_activity_at=now,
            planned_on=day,
            position=1000 * place,
        )
        for place, user in enumerate(owners)
    ]
    for first in range(0, REMINDERS, 1_000):
        some = tasks[first : first + 1_000]
        bulk.insert(some)
        bulk.insert([
            Reminder(user=task.author, subject=f"task-{task.pk}", day=day, at_time=MIDNIGHT, due_at=at, set_at=now)
            for task in some
        ])  # fmt: skip


def tell_all(*, at):
    """Tell them as the worker would, batch by batch; return seconds, and seconds of processor time of it."""
    begin, cpu = time.perf_counter(), time.process_time()
    while actions.remind_due(at=at):
        continue
    spent = time.perf_counter() - begin
    assert Notification.objects.filter(kind="reminder").count() == REMINDERS
    return spent, time.process_time() - cpu


def mail_settings():
    settings.HAS_MAIL_SERVER, settings.PUBLIC_URL = True, "https://dueit.example.org"
    settings.EMAIL_BACKEND, settings.EMAIL_HOST = "django.core.mail.backends.smtp.EmailBackend", "127.0.0.1"


def sending(port, at, workers):
    """Have so many workers send letters for a while; return how many each sent in a second."""
    command = [sys.executable, "-c", SEND, str(port), at.isoformat(), str(A_WHILE)]
    environment = {"EMAIL_URL": f"smtp://127.0.0.1:{port}", "DUEIT_URL": settings.PUBLIC_URL, "DUEIT_ROLE": "worker"}
    run = partial(subprocess.Popen, command, env={**os.environ, **environment}, stdout=subprocess.PIPE, text=True)
    return [float(worker.communicate()[0]) for worker in [run() for _ in range(workers)]]


def beside_a_slow_server(people, *, at):
    """Send pushes, and then others while letters wait three seconds each for a slow server."""
    settings.VAPID_PRIVATE_KEY, settings.VAPID_SUBJECT = new_private_key(), settings.PUBLIC_URL
    with serving("push") as push, serving("mail", SLOW_S) as mail:
        settings.OUTGOING_LOOPBACK = [f"127.0.0.1:{push}"]
        Device.objects.bulk_create([device(user, push, at=at) for user in people])
        alone = pushes(people, "before", at=at)
        with slow_letters(mail, at):
            beside = pushes(people, "beside", at=at)
    return {"a push, p95 ms": percentile(alone, 95), "… while letters take 3 s each, p95 ms": percentile(beside, 95)}


def device(user, port, *, at):
    return Device(user=user, name="Phone", endpoint=f"http://127.0.0.1:{port}/{user.pk}", made_at=at, **KEYS)


@contextlib.contextmanager
def slow_letters(port, at):
    sender = Thread(target=sending, args=[port, at, 1])
    sender.start()
    time.sleep(2)  # until it is at its first letter
    yield
    sender.join()


def pushes(people, word, *, at):
    """Tell each something, and send the pushes of it one by one."""
    told = [message(user, f"{word}-{user.pk}") for user in people]
    actions.notify(told, at=at)
    return [elapsed(lambda: actions.deliver_next(Way.PUSH, at=at)) for _ in people]


def message(user, name):
    """Something that no task is behind."""
    words = {"kind": "removed", "subject": f"project-{name}", "about": "Spring zine fair", "url": "/"}
    return Message(person=user.pk, cause=f"removed:{name}", title="Bob took you off its list of members", **words)


def full_inbox(installation, times):
    user, now = cast.person(), timezone.now()
    rows = [Notification.of(message(user, f"full-{place}"), at=now) for place in range(10_000)]
    for first in range(0, len(rows), 1_000):
        bulk.insert(rows[first : first + 1_000])
    visitor = Visitor(installation.address, user)
    queries = counted(visitor.get("/inbox/", **COUNTED))
    return measure(installation, [partial(visitor.get, "/inbox/")] * times, queries=queries)
