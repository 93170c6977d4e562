from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from dueit.core.outbox import FIRST_WAIT, LONGEST_WAIT, MOST_TRIES, is_hopeless, wait_after


class TestWaitAfter:
    @given(st.integers(1, MOST_TRIES), st.floats(0, 1))
    def test_doubles_within_a_fifth_and_never_exceeds_an_hour(self, tries, chance):
        wait, meant = wait_after(tries, chance), min(FIRST_WAIT * 2 ** (tries - 1), LONGEST_WAIT)

        assert meant * 0.8 <= wait <= min(meant * 1.2, LONGEST_WAIT)


class TestIsHopeless:
    def test_after_eight_tries_or_a_day(self):
        hours = [timedelta(hours=hours) for hours in (1, 24)]

        assert [is_hopeless(tries, hours[0]) for tries in (MOST_TRIES - 1, MOST_TRIES)] == [False, True]
        assert [is_hopeless(1, age) for age in hours] == [False, True]
