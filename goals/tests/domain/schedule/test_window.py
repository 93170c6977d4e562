from collections import Counter
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from goals.domain.schedule.interval import Interval
from goals.domain.schedule.kinds import Shape, Unit
from goals.domain.schedule.window import Window, distribute

FIRST = date(2026, 1, 1)

windows = st.builds(
    lambda ahead, length, weekdays: Window(FIRST + timedelta(ahead), FIRST + timedelta(ahead + length), weekdays),
    st.integers(0, 6),
    st.integers(-2, 200),
    st.frozensets(st.integers(0, 6), min_size=1),
)


def eligible(window):
    span = (window.first + timedelta(days=ahead) for ahead in range((window.last - window.first).days + 1))
    return [day for day in span if day.weekday() in window.weekdays]


class TestWindow:
    @given(windows)
    def test_counts_and_finds_its_days_without_walking(self, window):
        assert [window.day(index) for index in range(window.size)] == eligible(window)


class TestDistribute:
    @given(windows, st.integers(0, 60), st.sampled_from(Shape), st.integers(1, 4))
    def test_keeps_to_the_window_in_order_and_to_so_many_a_day(self, window, times, shape, most):
        days, wont_fit = distribute(window, times, shape=shape, max_per_day=most)

        assert days == sorted(days)
        assert set(days) <= set(eligible(window))
        assert all(count <= most for count in Counter(days).values())
        assert len(days) + wont_fit == times
        assert wont_fit == max(0, times - most * window.size)
        assert days[:1] == eligible(window)[: len(days[:1])]

    @given(windows, st.integers(1, 60), st.integers(1, 4))
    def test_is_even_to_a_day(self, window, times, most):
        place = {day: index for index, day in enumerate(eligible(window))}
        days, _ = distribute(window, times, max_per_day=most)
        gaps = [place[after] - place[before] for before, after in pairwise(days)]

        assert max(gaps, default=0) - min(gaps, default=0) <= 1

    @given(st.integers(1, 400), st.integers(1, 60))
    def test_loads_the_half_that_its_shape_says(self, length, times):
        window = Window(FIRST, FIRST + timedelta(days=length), frozenset(range(7)))
        front, even, back = (
            distribute(window, times, shape=shape).days for shape in ("front_loaded", "even", "back_loaded")
        )

        assert all(early <= middle <= late for early, middle, late in zip(front, even, back, strict=True))


class TestInterval:
    @given(
        st.integers(1, 14), st.sampled_from(Unit), st.dates(date(1990, 1, 1), date(2060, 1, 1)), st.integers(-40, 40)
    )
    def test_finds_the_step_of_a_day(self, count, unit, anchor, step):
        interval = Interval(count, unit)
        day = interval.after(anchor, step)

        assert interval.index(anchor, day) == step
        assert interval.index(anchor, day - timedelta(days=1)) == step - 1

    def test_counts_from_the_anchor_and_never_drifts(self):
        monthly = Interval(1, Unit.MONTH)

        assert [monthly.after(date(2026, 1, 31), step).day for step in range(4)] == [31, 28, 31, 30]
        assert Interval(1, Unit.YEAR).after(date(2024, 2, 29), 4) == date(2028, 2, 29)
