"""Whatever happens in whatever order, and whoever dies in between: nothing is lost, doubled, early, or disturbs."""

from collections import Counter
from contextlib import closing, suppress
from datetime import time, timedelta

import pytest
from django.db import connection, transaction
from django.db.models import Q
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from accounts.actions import retune_profile
from accounts.models import User
from conftest import NOON
from notifications import actions, transports
from notifications.domain.message import Message
from notifications.domain.sending import Outcome, Result
from notifications.models import Breaker, Choice, Delivery, LedgerEntry, Notification, QuietWindow
from notifications.models.notification import NotificationQuerySet
from notifications.quiet import quiet_of

HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)
KINDS = {"removed:push": True, "removed:email": True, "joined:push": True}
TELLING = {"removed", "joined"}
ZONES = ("Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Pacific/Apia", "UTC")
WINDOWS = (
    [],
    [(time(22), time(7))],
    [(time(12), time(15)), (time(14, 30), time(16))],
    [(time(0), time(12)), (time(12), time(0))],
)
GONE = Q(state__in=["sent", "merged", "dead"])


class Killed(BaseException):
    """Whoever was at work is no more."""


class Way:
    """By which everything goes that may, and nothing else."""

    now, answers, sent = NOON, [], Counter()

    def is_there(self):
        return True

    def addresses(self, people):
        return [(person, "there") for person in people]

    def why_not(self, delivery):
        return ""

    def prepare(self, deliveries):
        pass

    def send(self, delivery):
        notice = delivery.notification
        assert not quiet_of([notice.user_id])[notice.user_id].is_quiet(Way.now)
        assert max(notice.made_at, delivery.next_try_at) <= Way.now
        outcome = Way.answers.pop() if Way.answers else Outcome(Result.SENT)
        Way.sent[delivery.pk] += outcome.result is Result.SENT
        return outcome

    def give_up(self, delivery, *, at):
        raise AssertionError

    def close(self):
        pass


def deliver_some(*, at):
    with closing(transports.Ways()) as ways:
        return actions.deliver("email", ways=ways, most=20, at=at)


WORK = [actions.deliver_next, deliver_some, actions.make_digests]


def killing(after):
    """Return what lets so many statements through, and kills at the next."""
    left = iter(range(after))

    def execute(run, sql, params, many, context):
        if "SAVEPOINT" not in sql and next(left, None) is None:
            raise Killed
        return run(sql, params, many, context)

    return connection.execute_wrapper(execute)


class Telling(RuleBasedStateMachine):
    """One person, what they are told, and what they do and choose meanwhile."""

    def __init__(self):
        super().__init__()
        self.whole = transaction.atomic()
        self.whole.__enter__()
        Way.now, Way.answers, Way.sent = NOON, [], Counter()
        self.told, self.deaths = {}, 0
        self.user = User.objects.create_user("noor@example.com", "calm", time_zone=ZONES[0], welcomed_at=NOON)
        Choice.objects.create(user=self.user, has_mail=True, ways=KINDS, pushes_a_day=2)

    def notices(self) -> NotificationQuerySet:
        return Notification.objects.filter(kind__in=TELLING)

    @rule(kind=st.sampled_from(sorted(TELLING)), about=st.integers(1, 2), hours=st.sampled_from([0, 0, 1, 12]))
    def tell(self, kind, about, hours):
        cause, words = f"{kind}:{len(self.told)}", {"subject": f"task-{about}", "about": "Sow", "title": "It is so"}
        fresh_until = Way.now + hours * HOUR if hours else None
        message = Message(
            kind=kind, person=self.user.pk, cause=cause, url="/tasks/1/", fresh_until=fresh_until, **words
        )
        self.told[cause] = message
        actions.notify([message], at=Way.now)

    @rule(data=st.data(), what=st.sampled_from(["again", "withdraw", "back", "read"]))
    def touch(self, data, what):
        if not self.told:
            return
        cause = data.draw(st.sampled_from(sorted(self.told)))
        notice = Notification.objects.get(dedupe_key=self.told[cause].key)
        if what == "again":
            actions.notify([self.told[cause]], at=Way.now)
        elif what == "withdraw":
            actions.withdraw(notice.subject, cause, at=Way.now)
        elif what == "back" and notice.withdrawn_at:
            back = {"people": [self.user.pk], "gone_at": notice.withdrawn_at, "at": Way.now}
            actions.bring_back(notice.subject, cause, **back)
        elif what == "read":
            actions.read(notice, by=self.user, at=Way.now)

    @rule(zone=st.sampled_from(ZONES), day_start=st.sampled_from([time(0), time(4)]))
    def move(self, zone, day_start):
        self.user.refresh_from_db()
        retune_profile(self.user, by=self.user, at=Way.now, time_zone=zone, day_start=day_start)

    @rule(windows=st.sampled_from(WINDOWS), days=st.sampled_from([0, 0, 1, 3]))
    def choose_quiet(self, windows, days):
        with transaction.atomic():
            QuietWindow.objects.all().delete()
            for start, end in windows:
                QuietWindow.objects.create(user=self.user, start=start, end=end)
            silent_until = Way.now.date() + timedelta(days=days) if days else None
            Choice.objects.update(silent_until=silent_until)
            actions.look_again(self.user.pk, at=Way.now)

    @rule(minutes=st.sampled_from([1, 2, 59, 300, 600, 1440]))
    def tick(self, minutes):
        Way.now += minutes * MINUTE

    @rule(result=st.sampled_from([Result.LATER, Result.SILENT, Result.NEVER]))
    def trouble(self, result):
        Way.answers.append(Outcome(result, "not so"))

    @rule(
        statements=st.integers(0, 40), work=st.sampled_from([actions.deliver_next, deliver_some, actions.make_digests])
    )
    def die(self, statements, work):
        try:
            with killing(statements):
                work(at=Way.now)
        except Killed:
            self.deaths += 1

    @rule()
    def send_some(self):
        deliver_some(at=Way.now)

    @rule()
    def send(self):
        """Nobody who may hear of something waits for it any longer, but for who holds it, and a rest."""
        while actions.deliver_next(at=Way.now):
            pass
        assert not Delivery.objects.due(Way.now).exists()

    @rule()
    def insist(self):
        for given_up in Delivery.objects.dead():
            with suppress(actions.NotSentAgain):
                actions.try_again(given_up, at=Way.now)

    @rule()
    def gather(self):
        actions.make_digests(at=Way.now)

    @invariant()
    def each_is_one_row(self):
        assert sorted(self.notices().values_list("dedupe_key", flat=True)) == sorted(
            message.key for message in self.told.values()
        )

    @invariant()
    def is_in_a_digest_or_goes_by_itself(self):
        both = Delivery.objects.told() | Delivery.objects.on_its_way()
        assert not both.exclude(notification__digest=None).exists()

    @invariant()
    def has_its_end_in_the_ledger(self):
        for delivery in Delivery.objects.exclude(state="waiting").select_related("notification"):
            ends = LedgerEntry.objects.filter(notification=delivery.notification, transport=delivery.transport)
            assert ends.filter(step=delivery.state).exists()

    @invariant()
    def goes_twice_only_if_somebody_died(self):
        assert sum(times - 1 for times in Way.sent.values() if times) <= self.deaths

    def teardown(self):
        try:
            self.all_ends_well()
        finally:
            transaction.set_rollback(True)
            self.whole.__exit__(None, None, None)

    def all_ends_well(self):
        """When all is quiet no longer, each has come, is in a digest, was given up, or need not come."""
        Way.answers = []
        self.choose_quiet([], 0)
        for _ in range(3 * 6):
            Way.now += 4 * HOUR
            Breaker.objects.all().delete()
            self.send()
            self.gather()
        assert not Delivery.objects.filter(state="waiting").exists()
        open_ones = self.notices().filter(withdrawn_at=None, read_at=None)
        assert not open_ones.filter(waits_for_digest=True).exists()
        came = Q(pk__in=Delivery.objects.filter(GONE).values("notification")) | ~Q(digest=None)
        assert not open_ones.exclude(came).exists()


@pytest.mark.slow
def test_whatever_happens_in_whatever_order(db, monkeypatch):
    for name in ("push", "email"):
        monkeypatch.setitem(transports.TRANSPORTS, name, f"{__name__}.Way")
    calm = settings(
        max_examples=15, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck), database=None
    )
    run_state_machine_as_test(Telling, settings=calm)
