from datetime import date, time

import pytest
from hypothesis import given

from goals.domain.schedule.faults import MESSAGES, Fault
from goals.domain.schedule.fields import CHOICES, REQUIRED
from goals.domain.schedule.policy import SchedulingPolicy
from goals.domain.schedule.validation import faults
from goals.tests.domain.schedule import policies

TODAY = date(2026, 1, 15)


def found(**said):
    policy = {"policy_type": "fixed_interval", "start_date": "2026-01-15"} | said
    return {(fault.field, fault.code) for fault in faults(SchedulingPolicy.from_json(policy), today=TODAY)}


class TestJson:
    @given(policies.goals())
    def test_says_the_same_when_read_again(self, goal):
        policy, _ = goal

        assert SchedulingPolicy.from_json(policy.to_json()) == policy

    def test_knows_a_short_form_and_leaves_other_names_alone(self):
        said = {"policy_type": "fixed_interval", "interval_days": 3, "at_time": "07:00", "execution_strategy": "manual"}
        policy = SchedulingPolicy.from_json(said)

        assert (policy.interval_count, policy.interval_unit, policy.at_time) == (3, "day", time(7))
        assert policy.to_json() == {"policy_type": "fixed_interval", "interval_count": 3, "at_time": "07:00:00"}


class TestFaults:
    def test_are_told_all_at_once(self):
        assert found(interval_count=0, grace_days=40, account_ids=[1, 1], deadline_date="2026-01-01") == {
            ("interval_count", "interval_range"),
            ("grace_days", "grace_days_range"),
            ("account_ids", "accounts_duplicate"),
            ("deadline_date", "deadline_before_start"),
        }

    def test_say_how_many_do_not_fit(self):
        policy = SchedulingPolicy.from_json(
            {"policy_type": "deadline", "start_date": TODAY, "deadline_date": "2026-01-17", "total_occurrences": 4}
        )
        [fault] = faults(policy, today=TODAY)

        assert fault.message.startswith("That is more than fits: 4 times in 3 days.")

    @pytest.mark.parametrize(
        ("said", "expected"),
        [
            ({"interval_days": 1, "max_per_day": 2}, ("max_per_day", "field_not_used")),
            ({"interval_days": 1, "rrule": "FREQ=DAILY"}, ("rrule", "field_not_used")),
            ({"policy_type": "one_off", "deadline_date": "2026-02-01"}, ("deadline_date", "field_not_used")),
            ({"policy_type": "one_off", "freeze_on_miss": True}, ("freeze_on_miss", "freeze_not_allowed")),
            ({"policy_type": "calendar"}, ("rrule", "rrule_required")),
            ({"policy_type": "calendar", "rrule": "FREQ=DAILY;COUNT=2000"}, ("total_occurrences", "total_range")),
            ({"policy_type": "calendar", "rrule": "FREQ=DAILY;UNTIL=20250101"}, ("rrule", "rrule_never")),
            ({"interval_days": 1, "account_ids": list(range(51))}, ("account_ids", "accounts_too_many")),
        ],
    )
    def test_name_the_field(self, said, expected):
        assert found(**said) == {expected}

    def test_let_a_goal_go_on_until_it_is_true_only_one_at_a_time(self):
        assert found(interval_days=1, until_met=True) == set()
        assert found(interval_days=1, until_met=True, catchup_strategy="all") == {
            ("catchup_strategy", "catchup_not_allowed")
        }
        assert found(policy_type="from_completion", interval_days=1, until_met=True) == {
            ("until_met", "field_not_used")
        }

    def test_have_gentle_words(self):
        codes = {need.code for need in REQUIRED.values()} | {choice.code for choice in CHOICES.values()}

        assert codes <= MESSAGES.keys()
        assert all(Fault("field", code).message for code in MESSAGES)
