from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goals.domain.schedule.policy import SchedulingPolicy
from goals.domain.schedule.validation import faults
from goals.domain.schedule.words import describe
from goals.domain.spoken import Unclear, read
from goals.tests.domain.spoken.examples import TODAY, lines

PIECES = [line[0] for line in lines("rhythms")] + [line[0] for line in lines("unclear")] + ["until", ",", "9" * 50]
RHYTHMS = st.sampled_from(["every day", "every monday", "every 3 weeks", "twice a week", "2 weeks after the last time"])
ENDS = st.sampled_from(["", " until 1 June", ", 12 times in all", ", five times in all, until 30 April"])
TIMES = st.sampled_from(["", " at 7", " at 18:30", " at noon"])


def said(text):
    return describe(read(text, today=TODAY), today=TODAY)


class TestRead:
    @pytest.mark.parametrize(("typed", "kind", "start", "words"), lines("rhythms"))
    def test_understands_and_says_it_back(self, typed, kind, start, words):
        policy = read(typed, today=TODAY)

        assert (policy.policy_type, str(policy.start_date or "")) == (kind, start)
        assert describe(policy, today=TODAY) == words

    @pytest.mark.parametrize("line", lines("rhythms"))
    def test_understands_its_own_words(self, line):
        assert said(line[-1]) == line[-1]

    @pytest.mark.parametrize("line", lines("unclear"))
    def test_says_gently_what_is_not_clear(self, line):
        typed, message = line

        with pytest.raises(Unclear) as refusal:
            read(typed, today=TODAY)

        assert str(refusal.value) == message

    def test_can_be_followed_unless_it_reaches_too_far(self):
        codes = {
            line[0]: [fault.code for fault in faults(read(line[0], today=TODAY), today=TODAY)]
            for line in lines("rhythms")
        }

        assert {typed: found for typed, found in codes.items() if found} == {"every 400 days": ["interval_range"]}

    def test_leaves_no_day_of_the_week_gently(self):
        with pytest.raises(Unclear, match="no day of the week"):
            read("every sunday, not on sundays", today=TODAY)

    def test_keeps_what_was_said_of_number_shape_and_time(self):
        policy = read("20 times until 3 May, up to 2 a day, more of it early on, not on Sundays at 7", today=TODAY)

        assert policy == SchedulingPolicy.from_json(
            {
                "policy_type": "deadline",
                "start_date": "2026-03-04",
                "deadline_date": "2026-05-03",
                "total_occurrences": 20,
                "max_per_day": 2,
                "distribution": "front_loaded",
                "weekdays": [0, 1, 2, 3, 4, 5],
                "at_time": "07:00",
            }
        )

    @given(RHYTHMS, TIMES, ENDS)
    def test_says_whole_sentences_back_that_mean_the_same(self, rhythm, time, end):
        words = said(rhythm + time + end)

        assert said(words) == words

    @given(st.lists(st.sampled_from(PIECES) | st.text(max_size=12), max_size=4).map(" ".join))
    def test_reads_or_refuses_whatever_is_typed(self, text):
        with suppress(Unclear):
            assert isinstance(faults(read(text, today=TODAY), today=TODAY), list)

    def test_refuses_a_page_of_words_at_once(self):
        with pytest.raises(Unclear, match="a long way"):
            read("every day " * 1000, today=TODAY)
