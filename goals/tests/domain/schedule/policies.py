"""Policies of all kinds, and lives with them, for hypothesis to make up."""

from datetime import date, timedelta

from hypothesis import assume
from hypothesis import strategies as st

from goals.domain.schedule.policy import SchedulingPolicy
from goals.domain.schedule.validation import faults

BASE = date(2026, 1, 1)
DEEDS = ("complete", "complete", "skip", "fail", "start", "nothing", "nothing")

days = st.integers(0, 60).map(lambda ahead: BASE + timedelta(ahead))
ends = st.none() | st.integers(30, 150).map(lambda ahead: BASE + timedelta(ahead))
totals = st.none() | st.integers(1, 12)
weekdays = st.none() | st.frozensets(st.integers(0, 6), min_size=1)
accounts = st.sampled_from(
    [{}, {}, {"account_ids": (3, 5)}, {"account_ids": (9, 4), "task_distribution_strategy": "round_robin"}]
)
intervals = st.tuples(st.integers(1, 9), st.sampled_from(["day", "day", "week", "month"]))
on_a_grid = st.sampled_from([("skip", False), ("skip", True), ("one", False), ("all", False), ("all", True)])
grid_catch_ups = on_a_grid | st.sampled_from([("spread", False), ("spread", True)])
rules = st.sampled_from(
    [
        "FREQ=DAILY;INTERVAL=2",
        "FREQ=WEEKLY;BYDAY=MO,WE,FR",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU",
        "FREQ=MONTHLY;BYMONTHDAY=15,31",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
        "FREQ=WEEKLY;COUNT=5",
    ]
)


@st.composite
def fixed(draw):
    count, unit = draw(intervals)
    catchup, freeze = draw(grid_catch_ups | st.just(("shift", False)))
    return _grid(draw, catchup, freeze, policy_type="fixed_interval", interval_count=count, interval_unit=unit)


@st.composite
def calendar(draw):
    catchup, freeze = draw(grid_catch_ups)
    rule = draw(rules)
    policy = _grid(draw, catchup, freeze, policy_type="calendar", rrule=rule)
    return policy | ({"total_occurrences": None} if "COUNT" in rule else {})


def _grid(draw, catchup, freeze, **policy):
    return policy | {
        "start_date": draw(days),
        "catchup_strategy": catchup,
        "freeze_on_miss": freeze,
        "grace_days": draw(st.integers(0, 4)),
        "spread_days": draw(st.integers(1, 9)),
        "deadline_date": draw(ends),
        "total_occurrences": draw(totals),
    }


@st.composite
def deadlines(draw, catch_ups=grid_catch_ups):
    catchup, freeze = draw(catch_ups)
    shapes = ["even", "front_loaded", "back_loaded"] + (["adaptive"] if catchup == "spread" and not freeze else [])
    return {
        "policy_type": "deadline",
        "start_date": draw(days),
        "deadline_date": draw(ends.filter(bool)),
        "total_occurrences": draw(st.integers(1, 20)),
        "distribution": draw(st.sampled_from(shapes)),
        "weekdays": draw(weekdays),
        "max_per_day": 1 if catchup == "one" else draw(st.integers(1, 3)),
        "grace_days": draw(st.integers(0, 4)),
        "catchup_strategy": catchup,
        "freeze_on_miss": freeze,
    }


@st.composite
def weeks(draw):
    chosen = draw(weekdays)
    return {
        "policy_type": "times_per_week",
        "start_date": draw(days),
        "times_per_week": draw(st.integers(1, 7 if chosen is None else len(chosen))),
        "weekdays": chosen,
        "week_start": draw(st.integers(0, 6)),
        "deadline_date": draw(ends),
        "total_occurrences": draw(totals),
    }


@st.composite
def chains(draw):
    count, unit = draw(intervals)
    ending = {"deadline_date": draw(ends), "total_occurrences": draw(totals)}
    return {
        "policy_type": "from_completion",
        "start_date": draw(days),
        "interval_count": count,
        "interval_unit": unit,
    } | ending


def one_offs():
    return st.builds(lambda start: {"policy_type": "one_off", "start_date": start}, days)


ALL_KINDS = fixed() | calendar() | deadlines() | weeks() | chains() | one_offs()


@st.composite
def goals(draw, kinds=None):
    """A policy without faults and the day on which its goal was made."""
    policy = draw(ALL_KINDS if kinds is None else kinds)
    said = SchedulingPolicy.from_json(policy | draw(accounts))
    created_on = BASE + timedelta(draw(st.integers(0, 30)))
    assume(not faults(said, today=created_on))
    return said, created_on


lives = st.lists(
    st.tuples(st.integers(0, 9), st.sampled_from([*DEEDS, "pause", "resume"]), st.integers(0, 3)), max_size=14
)
busy_lives = st.lists(st.tuples(st.integers(0, 9), st.sampled_from(DEEDS), st.integers(0, 3)), max_size=14)


def act(story, deed, choice, day):
    """Do something to one of the open tasks, or to the goal."""
    if deed in ("pause", "resume"):
        getattr(story, deed)(day)
        return
    shown = [task for task in story.open if task.planned_on is None or task.planned_on <= day]
    if not shown or deed == "nothing":
        return
    task = shown[choice % len(shown)]
    if deed == "start":
        story.start(task.key)
    else:
        getattr(story, deed)(task.key, day, task.account)
