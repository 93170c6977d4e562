"""What can be wrong with a policy, in gentle words."""

from dataclasses import dataclass
from typing import Final

MESSAGES: Final = {
    "kind_unknown": "Choose how this goal repeats.",
    "start_required": "Choose a day to start.",
    "interval_required": "Say how often: every how many days, weeks, months or years?",
    "interval_unit": "Choose days, weeks, months or years.",
    "interval_range": "That interval is too long. At most 366 days, 104 weeks, 60 months or 10 years.",
    "rrule_required": "Choose the days on which this repeats.",
    "rrule_syntax": "This repeat rule can't be read.",
    "rrule_part_unsupported": "This repeat rule uses a part DueIT doesn't support.",
    "rrule_freq_unsupported": "Goals repeat by day, week, month or year, not by the hour.",
    "rrule_count_and_until": "Use either a number of times or an end day, not both.",
    "rrule_until_format": "The end day of the rule must be a plain date such as 20261231.",
    "rrule_byday_ordinal": "“First Monday” needs a monthly or yearly rule.",
    "rrule_bymonthday_weekly": "A weekly rule can't name days of the month.",
    "rrule_setpos_alone": "The rule picks a position but names no days to pick from.",
    "rrule_never": "This rule has no day in the next ten years.",
    "month_end": "Choose what happens in shorter months: last day, or leave it out.",
    "deadline_required": "Choose the day you'd like to be done by.",
    "deadline_before_start": "The end day lies before the start.",
    "deadline_past": "The end day has already passed. Choose today or later.",
    "deadline_too_far": "Choose an end day within ten years.",
    "total_required": "How many times in all?",
    "total_range": "Choose between 1 and 1000 times.",
    "total_twice": "The rule already says how many times. Leave one of the two empty.",
    "too_many_for_window": "That is more than fits: {count} times in {days} days. Allow more a day, or choose fewer.",
    "no_eligible_day": "None of the chosen weekdays falls between start and end.",
    "distribution_unknown": "Choose how to spread it: even, front-loaded, back-loaded or adaptive.",
    "weekdays_empty": "Choose at least one weekday.",
    "weekdays_unknown": "Weekdays are numbered 0 (Monday) to 6 (Sunday).",
    "max_per_day_range": "Choose between 1 and 20 a day.",
    "times_per_week_required": "How many times a week?",
    "times_per_week_range": "At most as many times a week as there are chosen weekdays.",
    "week_start_unknown": "The week starts on a day from 0 (Monday) to 6 (Sunday).",
    "catchup_unknown": "Choose what becomes of days that went by.",
    "catchup_not_allowed": "This way of catching up doesn't fit this kind of goal.",
    "one_needs_one_per_day": "With several a day, choose “all” or “spread” for days that went by.",
    "freeze_not_allowed": "Freezing is already built in here: only one task is open at a time.",
    "grace_days_range": "Choose between 0 and 31 days.",
    "spread_days_range": "Choose between 1 and 90 days.",
    "field_not_used": "This field has no meaning for this kind of goal.",
    "accounts_duplicate": "An account is listed twice.",
    "accounts_too_many": "At most 50 accounts.",
    "account_strategy_unknown": "Choose how tasks are shared between accounts.",
}


@dataclass(frozen=True)
class Fault:
    """A field that is not right yet; `count` and `days` are what the message of `too_many_for_window` speaks of."""

    field: str
    code: str
    count: int = 0
    days: int = 0

    @property
    def message(self) -> str:
        return MESSAGES[self.code].format(count=self.count, days=self.days)
