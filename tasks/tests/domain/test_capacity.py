import pytest

from tasks.domain.capacity import capacity


class TestCapacity:
    @pytest.mark.parametrize("settled", [[], [9, 9, 9], [9, 0, 9, 0, 9, 0, 0, 0]])
    def test_is_unknown_without_enough_history(self, settled):
        assert capacity(settled) is None

    def test_is_the_median_of_the_weeks_with_activity(self):
        assert capacity([4, 9, 0, 6, 4, 7, 0, 6]) == 6

    def test_rounds_towards_the_gentler_day(self):
        assert capacity([4, 4, 7, 7]) == 4

    def test_is_never_below_three(self):
        assert capacity([1, 1, 2, 1]) == 3

    def test_forgets_what_is_older_than_eight_weeks(self):
        assert capacity([4] * 8 + [50] * 40) == 4
