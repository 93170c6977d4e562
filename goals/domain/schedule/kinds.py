"""The closed sets of a schedule."""

from enum import StrEnum


class PolicyType(StrEnum):
    ONE_OFF = "one_off"
    FIXED_INTERVAL = "fixed_interval"
    FROM_COMPLETION = "from_completion"
    CALENDAR = "calendar"
    DEADLINE = "deadline"
    TIMES_PER_WEEK = "times_per_week"


class CatchUp(StrEnum):
    """What becomes of the days that went by."""

    SKIP = "skip"
    ONE = "one"
    ALL = "all"
    SPREAD = "spread"
    SHIFT = "shift"


class Shape(StrEnum):
    """How a number of times lies in a span of days. `adaptive` is even, and spread anew when something waits."""

    EVEN = "even"
    FRONT_LOADED = "front_loaded"
    BACK_LOADED = "back_loaded"
    ADAPTIVE = "adaptive"


class Unit(StrEnum):
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


class MonthEnd(StrEnum):
    """What a 31st is in a shorter month: its last day, or nothing."""

    CLAMP = "clamp"
    SKIP = "skip"


class Sharing(StrEnum):
    """Who of several accounts gets a task."""

    EACH = "each"
    ROUND_ROBIN = "round_robin"
    RANDOM_STABLE = "random_stable"
    LEAST_LOADED = "least_loaded"


class Status(StrEnum):
    """Where a schedule stands. Ended: nothing will ever be made again; what is open stays open."""

    ACTIVE = "active"
    PAUSED = "paused"
    ENDED = "ended"
    DELETED = "deleted"
