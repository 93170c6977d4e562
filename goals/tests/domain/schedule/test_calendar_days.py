from calendar import monthrange
from datetime import date, datetime, time, timedelta
from itertools import islice

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from goals.domain.schedule.calendar_days import days_after
from goals.domain.schedule.rule import UnreadableRule, read_rule

START = date(2016, 1, 28)
RULES = (
    "FREQ=DAILY;INTERVAL=5",
    "FREQ=DAILY;INTERVAL=3;BYMONTH=2,3;BYDAY=MO,TU",
    "FREQ=WEEKLY;BYDAY=MO,TH",
    "FREQ=WEEKLY;INTERVAL=3;BYDAY=SU,MO;WKST=SU",
    "FREQ=MONTHLY",
    "FREQ=MONTHLY;INTERVAL=5;BYMONTHDAY=-1,1",
    "FREQ=MONTHLY;BYDAY=1MO,-1FR",
    "FREQ=MONTHLY;INTERVAL=2;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1,1",
    "FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR",
    "FREQ=YEARLY",
    "FREQ=YEARLY;INTERVAL=3;BYMONTH=3,9;BYMONTHDAY=1",
    "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
)


class TestDaysAfter:
    @given(st.sampled_from(RULES), st.integers(0, 5000))
    def test_are_those_of_a_walk_from_the_start(self, rule, age):
        cursor = START + timedelta(days=age)
        walk = rrulestr(rule, dtstart=datetime.combine(START, time()))
        from_start = [day.date() for day in walk.xafter(datetime.combine(cursor, time()), count=5)]

        assert list(islice(days_after(rule, START, cursor, month_end="skip"), 5)) == from_start

    @given(st.lists(st.integers(1, 31), min_size=1, max_size=3, unique=True), st.integers(0, 2000))
    def test_clamp_days_to_the_end_of_their_month(self, days, age):
        cursor = START + timedelta(days=age)
        rule = f"FREQ=MONTHLY;BYMONTHDAY={','.join(map(str, days))}"
        coming = (cursor + timedelta(days=ahead) for ahead in range(1, 120))
        wanted = [day for day in coming if day.day in {min(one, monthrange(day.year, day.month)[1]) for one in days}]

        assert list(islice(days_after(rule, START, cursor, month_end="clamp"), 3)) == wanted[:3]

    def test_clamp_each_month_of_a_yearly_rule(self):
        rule = "FREQ=YEARLY;BYMONTH=2,4,5;BYMONTHDAY=31"

        assert list(islice(days_after(rule, START, START, month_end="clamp"), 4)) == [
            date(2016, 2, 29),
            date(2016, 4, 30),
            date(2016, 5, 31),
            date(2017, 2, 28),
        ]

    def test_never_clamp_a_day_counted_from_the_end(self):
        assert next(days_after("FREQ=MONTHLY;BYMONTHDAY=-30", START, date(2026, 1, 31), month_end="clamp")).month == 3

    def test_end_with_a_rule_that_never_comes_again(self):
        assert list(days_after("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", START, START, month_end="skip")) == []


class TestReadRule:
    def test_reads_small_letters_prefix_and_spaces(self):
        assert read_rule(" rrule:freq=weekly; byday=MO,FR,MO;") == read_rule("FREQ=WEEKLY;BYDAY=MO,FR")

    @pytest.mark.parametrize(
        ("text", "code"),
        [
            ("", "rrule_syntax"),
            ("every monday", "rrule_syntax"),
            ("FREQ=DAILY;FREQ=WEEKLY", "rrule_syntax"),
            ("FREQ=DAILY;INTERVAL=0", "rrule_syntax"),
            ("FREQ=DAILY;INTERVAL=two", "rrule_syntax"),
            ("FREQ=MONTHLY;BYDAY=0MO", "rrule_syntax"),
            ("FREQ=MONTHLY;BYMONTHDAY=32", "rrule_syntax"),
            ("FREQ=MONTHLY;BYMONTHDAY=0", "rrule_syntax"),
            ("FREQ=WEEKLY;WKST=XX", "rrule_syntax"),
            ("FREQ=SECONDLY", "rrule_freq_unsupported"),
            ("FREQ=YEARLY;BYWEEKNO=20", "rrule_part_unsupported"),
            ("FREQ=YEARLY;BYYEARDAY=1", "rrule_part_unsupported"),
            ("FREQ=DAILY;UNTIL=20260230", "rrule_until_format"),
            ("FREQ=WEEKLY;BYDAY=1MO", "rrule_byday_ordinal"),
            ("FREQ=WEEKLY;BYMONTHDAY=1", "rrule_bymonthday_weekly"),
            ("FREQ=YEARLY;BYSETPOS=1", "rrule_setpos_alone"),
        ],
    )
    def test_says_what_it_can_not_follow(self, text, code):
        with pytest.raises(UnreadableRule) as refusal:
            read_rule(text)

        assert refusal.value.code == code
