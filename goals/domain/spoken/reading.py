"""From words to a policy."""

from collections.abc import Callable, Sequence
from datetime import date
from itertools import groupby
from typing import Any

from goals.domain.schedule.kinds import PolicyType
from goals.domain.schedule.policy import WHOLE_WEEK, SchedulingPolicy
from goals.domain.schedule.rule import read_rule
from goals.domain.schedule.rule_words import UNITS
from goals.domain.spoken import refusals
from goals.domain.spoken.clauses import Said
from goals.domain.spoken.division import Clause, divide
from goals.domain.spoken.refusals import Unclear
from tasks.domain.quick_add.vocabulary import CODES
from tasks.domain.quick_add.words import split_words

MOST_WORDS = 40


def read(text: str, *, today: date) -> SchedulingPolicy:
    """Return the policy that words mean on the day `today`, or raise Unclear.

    It starts today if no other day is said. Whether it can be followed is for `validation.faults` to say.
    """
    words = split_words(text)
    if len(words) > MOST_WORDS:
        raise Unclear(refusals.TOO_LONG)
    said = _gathered(divide(words, today))
    kind = next((kind for slots, kind in _KINDS if slots <= said.keys()), None)
    if kind is None:
        raise Unclear(refusals.NO_END if "times" in said else refusals.NOTHING_SAID)
    return SchedulingPolicy(**kind(said, today))


def _gathered(clauses: Sequence[Clause]) -> dict[str, Any]:
    """Return all that the clauses say, or raise Unclear: for the first that nobody knows, or that says it again.

    A time said by itself comes before one that goes with "every evening".
    """
    if any(clause.said is None for clause in clauses):
        raise Unclear(refusals.unread(_unread(clauses), _understood(clauses)))
    said: dict[str, Any] = {}
    for clause in sorted(clauses, key=lambda clause: len(clause.said or ())):
        more = clause.said or {}
        if said.keys() & more.keys() - ({"at"} if len(more) > 1 else set()):
            raise Unclear(refusals.twice(clause.text))
        said = {**more, **said}
    if len(said.keys() & {"rule", "a_week", "after"}) > 1:
        raise Unclear(refusals.TWO_RHYTHMS)
    return said


def _unread(clauses: Sequence[Clause]) -> str:
    """Return the first words that belong together and that nobody knows."""
    runs = (list(run) for is_unread, run in groupby(clauses, key=lambda clause: clause.said is None) if is_unread)
    return " ".join(clause.text for clause in next(runs))


def _understood(clauses: Sequence[Clause]) -> str:
    return ", ".join(clause.text for clause in clauses if clause.said)


def _ruled(said: Said, today: date) -> dict[str, Any]:
    """A rule without days of its own is an interval, counted from the start."""
    rule = read_rule(_on_weekdays(said))
    if not (rule.byday or rule.bymonthday or rule.bymonth):
        interval = {"interval_count": rule.interval, "interval_unit": UNITS[rule.freq]}
        return {"policy_type": PolicyType.FIXED_INTERVAL, **interval, **_repeating(said, today)}
    return {"policy_type": PolicyType.CALENDAR, "rrule": _on_weekdays(said), **_repeating(said, today)}


def _on_weekdays(said: Said) -> str:
    """Return the rule with the weekdays that it was narrowed to."""
    if not said.keys() & {"but", "only"}:
        return str(said["rule"])
    rule = read_rule(said["rule"])
    if rule.interval > 1 or rule.freq not in ("DAILY", "WEEKLY") or (rule.freq == "WEEKLY" and not rule.byday):
        if rule.freq == "WEEKLY" and "but" not in said:
            return f"{said['rule']};BYDAY={_codes(said['only'])}"
        raise Unclear(refusals.NOT_LEFT_OUT)
    days = frozenset(day for _, day in rule.byday) or WHOLE_WEEK
    return f"FREQ=WEEKLY;BYDAY={_codes(_left(said, days))}"


def _codes(days: frozenset[int]) -> str:
    return ",".join(CODES[day] for day in sorted(days))


def _left(said: Said, days: frozenset[int] = WHOLE_WEEK) -> frozenset[int]:
    left = (said.get("only", WHOLE_WEEK) & days) - said.get("but", frozenset())
    if not left:
        raise Unclear(refusals.LEAVES_NOTHING)
    return left


def _mask(said: Said) -> dict[str, Any]:
    left = _left(said)
    return {} if left == WHOLE_WEEK else {"weekdays": left}


def _after_the_last(said: Said, today: date) -> dict[str, Any]:
    if said.keys() & {"but", "only"}:
        raise Unclear(refusals.NOT_LEFT_OUT)
    count, unit = said["after"]
    interval = {"interval_count": count, "interval_unit": unit}
    return {"policy_type": PolicyType.FROM_COMPLETION, **interval, **_plain(said, today)}


def _weekly(said: Said, today: date) -> dict[str, Any]:
    week = {"policy_type": PolicyType.TIMES_PER_WEEK, "times_per_week": said["a_week"]}
    return {**week, **_mask(said), **_plain(said, today)}


def _on_named_days(said: Said, today: date) -> dict[str, Any]:
    return _ruled({**said, "rule": "FREQ=DAILY"}, today)


def _deadline(said: Said, today: date) -> dict[str, Any]:
    if "true" in said:
        raise Unclear(refusals.NO_TRUTH)
    many = {"total_occurrences": said.get("times", 1), "max_per_day": said.get("a_day", 1)}
    shape = {"distribution": said["shape"]} if "shape" in said else {}
    spread = {"policy_type": PolicyType.DEADLINE, **_mask(said), **shape}
    return {**spread, **_limits(said, today), **many}


def _once(said: Said, today: date) -> dict[str, Any]:
    if said.get("times", 1) != 1:
        raise Unclear(refusals.NO_END)
    return {"policy_type": PolicyType.ONE_OFF, "start_date": said["on"], "at_time": said.get("at")}


def _plain(said: Said, today: date) -> dict[str, Any]:
    if "true" in said:
        raise Unclear(refusals.NO_TRUTH)
    return _limits(said, today)


def _repeating(said: Said, today: date) -> dict[str, Any]:
    return {**_limits(said, today), "until_met": said.get("true", False)}


def _limits(said: Said, today: date) -> dict[str, Any]:
    if "a_day" in said and not said.keys() & {"until"}:
        raise Unclear(refusals.ONLY_A_NUMBER)
    return {
        "start_date": said.get("from") or said.get("on") or today,
        "deadline_date": said.get("until"),
        "total_occurrences": said.get("times"),
        "at_time": said.get("at"),
    }


_KINDS: tuple[tuple[set[str], Callable[[Said, date], dict[str, Any]]], ...] = (
    ({"rule"}, _ruled),
    ({"a_week"}, _weekly),
    ({"after"}, _after_the_last),
    ({"until"}, _deadline),
    ({"only"}, _on_named_days),
    ({"on"}, _once),
    ({"times"}, lambda said, today: _once({**said, "on": None}, today)),
)
