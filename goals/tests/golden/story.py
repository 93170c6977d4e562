"""The story of one goal, kept as storage keeps it: a state, open tasks, and keys that are used once."""

from dataclasses import replace
from datetime import date

from goals.domain.schedule import events
from goals.domain.schedule.keys import dedupe_key
from goals.domain.schedule.kinds import Sharing
from goals.domain.schedule.policy import SchedulingPolicy
from goals.domain.schedule.situation import Situation, in_order
from goals.domain.schedule.sweeping import sweep

ENDINGS = {"complete": "completed", "skip": "skipped", "fail": "failed"}


class Story:
    def __init__(self, policy, created_on, *, loads=None, goal_id=1):
        self.policy = policy
        self.state = events.begin(policy, created_on)
        self.situation = Situation(loads=dict(loads or {}), goal_id=goal_id)
        self.day = created_on
        self.keys, self.settled, self.made = set(), [], []
        self.let_go = self.wont_fit = 0
        self.frozen = False

    def sweep(self, day):
        outcome = sweep(self.state, self.policy, self.situation, self._on(day))
        self.wont_fit, self.frozen = outcome.wont_fit, outcome.frozen
        self._write(outcome)
        return outcome

    def complete(self, key, day, account=None):
        self._settle("complete", key, self._on(day), account)

    def skip(self, key, day, account=None):
        self._settle("skip", key, self._on(day), account)

    def fail(self, key, day, account=None):
        self._settle("fail", key, self._on(day), account)

    def start(self, key):
        begun = tuple(task._replace(in_progress=task.in_progress or task.key == key) for task in self.situation.open)
        self.situation = replace(self.situation, open=begun)

    def pause(self, day):
        self.state = events.pause(self.state)

    def resume(self, day):
        self.state = events.resume(self.state, self.policy, self.situation, self._on(day))

    def revise(self, policy, day):
        policy = policy if isinstance(policy, SchedulingPolicy) else SchedulingPolicy.from_json(policy)
        self._write(events.revise(self.state, policy, self.situation, self._on(day)))
        self.policy = policy

    def delete(self, day):
        self._write(events.delete(self.state, self.situation))

    @property
    def open(self):
        """The open tasks, as a list shows them."""
        return sorted(
            self.situation.open, key=lambda task: (task.planned_on or date.min, in_order(task), task.account or 0)
        )

    def told(self):
        return {
            "open": [_row(task.key, _iso(task.planned_on), account=task.account) for task in self.open],
            "open_count": len(self.open),
            "in_progress": [task.key for task in self.open if task.in_progress],
            "settled": [_row(task.key, *how, account=task.account) for task, *how in self._in_order()],
            "shown_on": [_iso(task.planned_on and max(task.planned_on, self.day)) for task in self.open],
            "next_due_on": _iso(self.state.next_due_on),
            "status": self.state.status.value,
            "let_go": self.let_go,
            "wont_fit": self.wont_fit,
            "frozen": self.frozen,
        }

    def _on(self, day):
        day = day if isinstance(day, date) else date.fromisoformat(day)
        self.day = max(self.day, day)
        return day

    def _settle(self, deed, key, day, account):
        for task in self.situation.open:
            if task.key == key and account in (None, task.account):
                self.situation = self.situation.without(task, day)
                self.settled.append((task, ENDINGS[deed], ""))
                self.state = events.settle(self.state, self.policy, self.situation, task, day)

    def _write(self, outcome):
        each = self.policy.task_distribution_strategy == Sharing.EACH
        names = {task: dedupe_key(task.key, task.account, each=each) for task in outcome.made}
        new = tuple(task for task in outcome.made if names[task] not in self.keys)
        self.keys |= set(names.values())
        self.made.extend(new)
        self.situation = self.situation.after(replace(outcome, made=new))
        loads = dict(self.situation.loads)
        for task in new:
            loads[task.account] = loads.get(task.account, 0) + 1
        self.situation = replace(self.situation, loads=loads)
        self.settled.extend((task, "skipped", reason.value) for task, reason in outcome.skipped)
        self.state = outcome.state
        self.let_go += outcome.let_go

    def _in_order(self):
        return sorted(self.settled, key=lambda row: (in_order(row[0]), row[0].account or 0))


def _row(*cells, account):
    return [*cells, account] if account is not None else [*cells]


def _iso(day):
    return day and day.isoformat()
