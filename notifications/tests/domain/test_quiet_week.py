"""How quiet hours read."""

from datetime import date, datetime, time

import pytest

from notifications.domain.quiet_week import Window, days_in_words, moment_in_words

ALL = frozenset(range(7))


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (range(7), "Every day"),
        (range(5), "Monday to Friday"),
        ((5, 6), "Saturday and Sunday"),
        ((0, 2, 4), "Monday, Wednesday and Friday"),
        ((0, 6), "Monday and Sunday"),
        ((3,), "Thursday"),
    ],
)
def test_days_read_as_one_would_say_them(days, words):
    assert days_in_words(frozenset(days)) == words


def test_a_window_over_midnight_says_so():
    assert str(Window(time(22), time(7), frozenset({4}))) == "Friday, 22:00 to 07:00 the next day"
    assert str(Window(time(12), time(13, 30), ALL)) == "Every day, 12:00 to 13:30"


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 3, 4), "today at 07:05"),
        (date(2026, 3, 5), "tomorrow at 07:05"),
        (date(2026, 3, 10), "on Tuesday at 07:05"),
        (date(2026, 3, 11), "on 11 March at 07:05"),
    ],
)
def test_a_moment_reads_as_one_would_say_it(day, words):
    assert moment_in_words(datetime.combine(day, time(7, 5)), day, today=date(2026, 3, 4)) == words
