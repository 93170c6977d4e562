from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.domain import ordering
from tasks.tests.domain.ordered_list import OrderedList

spots = st.lists(st.tuples(st.sampled_from(["add", "move", "remove"]), st.integers(0, 10**6), st.integers(0, 10**6)))
positions = st.integers(-(10**15), 10**15)


class TestBetween:
    def test_begins_with_one_gap(self):
        assert ordering.between(None, None) == 1000

    def test_goes_a_gap_beyond_either_end(self):
        assert ordering.between(None, -1000) == -2000
        assert ordering.between(7, None) == 1007

    @pytest.mark.parametrize(("before", "after"), [(5, 5), (5, 6), (-1, 0)])
    def test_says_when_there_is_no_room(self, before, after):
        assert ordering.between(before, after) is None

    @given(positions, positions)
    def test_lies_strictly_between(self, before, after):
        spot = ordering.between(before, after)

        assert spot is None if after - before < 2 else before < spot < after

    def test_has_room_for_nine_after_and_ten_before(self):
        after = before = 0
        low, high = 2000, 1000
        while (low := ordering.between(1000, low)) is not None:
            after += 1
        while (high := ordering.between(high, 2000)) is not None:
            before += 1

        assert (after, before) == (9, 10)


class TestReaches:
    def test_takes_a_short_list_as_a_whole(self):
        assert list(ordering.reaches(500)) == [500]

    def test_doubles_in_a_long_one_up_to_its_ends(self):
        assert list(ordering.reaches(501)) == [8, 16, 32, 64, 128, 256, 501]


class TestRespaced:
    def test_counts_a_whole_list_from_one_gap(self):
        assert ordering.respaced(1, 2) == ([1000], 2000, [3000, 4000])

    def test_grows_away_from_the_end_that_it_reaches(self):
        assert ordering.respaced(1, 0, ceiling=500) == ([-1500], -500, [])
        assert ordering.respaced(0, 1, floor=500) == ([], 1500, [2500])

    def test_asks_for_room_in_the_middle(self):
        assert ordering.respaced(1, 1, floor=0, ceiling=63) is None
        assert ordering.respaced(1, 1, floor=0, ceiling=64) == ([16], 32, [48])

    @given(st.integers(0, 300), st.integers(0, 300), positions, st.integers(0, 10**6))
    def test_keeps_the_order_inside_the_window(self, before, after, floor, room):
        spacing = ordering.respaced(before, after, floor=floor, ceiling=floor + room)
        if spacing is None:
            return

        line = [floor, *spacing.before, spacing.spot, *spacing.after, floor + room]
        assert all(right - left >= ordering.ROOM for left, right in pairwise(line))


class TestAnyHistory:
    @given(spots)
    def test_gives_the_intended_order_and_distinct_positions(self, history):
        ordered, intended = OrderedList(), []
        for number, (deed, which, where) in enumerate(history):
            item = number
            if deed != "add" and intended:
                item = intended.pop(which % len(intended))
                ordered.remove_item(item)
            if deed != "remove":
                self.put(ordered, intended, item, where % (len(intended) + 1))

        assert ordered.order == intended
        assert len(set(ordered.rows.values())) == len(intended)

    @settings(max_examples=10)
    @given(st.integers(0, 600), st.sampled_from(["add_after", "add_before"]))
    def test_holds_in_long_lists_at_one_spot(self, where, deed):
        ordered = OrderedList()
        for item in range(601):
            ordered.add_bottom(item)

        for newcomer in range(1000, 1300):
            getattr(ordered, deed)(newcomer, where)

        crowd = list(range(1000, 1300)) if deed == "add_before" else list(range(1299, 999, -1))
        assert [item for item in ordered.order if item >= 1000] == crowd
        assert [item for item in ordered.order if item < 1000] == list(range(601))
        assert ordered.respaced / 300 < 12

    def put(self, ordered, intended, item, spot):
        if spot == len(intended):
            ordered.add_bottom(item)
        else:
            ordered.add_before(item, intended[spot])
        intended.insert(spot, item)
