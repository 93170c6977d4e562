from datetime import date

import pytest

from goals.domain.schedule.policy import SchedulingPolicy
from goals.domain.schedule.words import describe


def said(policy_type, **more):
    return SchedulingPolicy.from_json({"policy_type": policy_type, "start_date": "2026-01-31"} | more)


def rule(text, **more):
    return said("calendar", rrule=text, **more)


class TestDescribe:
    @pytest.mark.parametrize(
        ("policy", "words"),
        [
            (said("one_off"), "Once, on 31 January 2026"),
            (said("one_off", start_date=None), "Once, any day"),
            (said("fixed_interval", interval_days=1), "Every day"),
            (said("fixed_interval", interval_days=2, at_time="07:00"), "Every other day at 07:00"),
            (said("fixed_interval", interval_count=1, interval_unit="week"), "Every Saturday"),
            (said("fixed_interval", interval_count=3, interval_unit="month"), "Every 3 months on the 31st"),
            (said("fixed_interval", interval_count=1, interval_unit="year"), "Every year on 31 January"),
            (said("fixed_interval", interval_days=1, until_met=True), "Every day, until it is true"),
            (said("from_completion", interval_days=1), "A day after the last time"),
            (said("from_completion", interval_count=2, interval_unit="week"), "2 weeks after the last time"),
            (said("times_per_week", times_per_week=3), "Three times a week"),
            (said("times_per_week", times_per_week=2, weekdays=[0, 1, 2, 3, 4]), "Twice a week, not on weekends"),
            (said("times_per_week", times_per_week=1, weekdays=[0, 3]), "Once a week, on Mondays and Thursdays"),
            (rule("FREQ=WEEKLY;BYDAY=SA,SU;COUNT=4"), "Every day of the weekend, four times in all"),
            (rule("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH"), "Every other week on Monday and Thursday"),
            (rule("FREQ=MONTHLY;BYDAY=1MO,-1FR"), "Every month on the last Friday and the first Monday"),
            (rule("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"), "Every month on the last weekday"),
            (rule("FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR"), "Every month on the 13th, if it is a Friday"),
            (rule("FREQ=MONTHLY;BYMONTHDAY=-1"), "Every month on the last day"),
            (rule("FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=1"), "Every year on the 1st in March and September"),
        ],
    )
    def test_says_a_rhythm_in_plain_words(self, policy, words):
        assert describe(policy) == words

    def test_names_the_end_and_spares_the_year_if_it_is_this_one(self):
        workdays = rule("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", deadline_date="2027-03-03", at_time="07:00")
        deadline = said(
            "deadline", deadline_date="2026-03-03", total_occurrences=20, weekdays=[0, 1, 2, 3, 4, 5], max_per_day=2
        )

        assert describe(workdays, today=date(2026, 2, 1)) == "Every weekday at 07:00, until 3 March 2027"
        assert describe(deadline, today=date(2026, 2, 1)) == "20 times until 3 March, up to 2 a day, not on Sundays"
        assert describe(deadline, today=date(2027, 2, 1)).startswith("20 times until 3 March 2026")

    def test_says_where_most_of_it_lies(self):
        shaped = said("deadline", deadline_date="2026-03-03", total_occurrences=4, distribution="back_loaded")

        assert describe(shaped) == "Four times until 3 March 2026, more of it later on"
