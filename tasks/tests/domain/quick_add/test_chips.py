from datetime import date, time

import pytest

from tasks.domain.quick_add import Found, parse
from tasks.tests.domain.quick_add.examples import TODAY


class TestMarks:
    def test_count_anywhere(self):
        task = parse("Write #zine the @noor ~1h30 invitation !14 March tomorrow #fair", today=TODAY)

        assert task.title == "Write the invitation"
        assert (task.labels, task.person, task.minutes) == (("zine", "fair"), "noor", 90)
        assert (task.fixed_on, task.planned_on) == (date(2026, 3, 14), date(2026, 3, 5))

    @pytest.mark.parametrize(
        ("mark", "minutes"),
        [("~30m", 30), ("~30", 30), ("~45min", 45), ("~1h", 60), ("~1h30", 90), ("~1:30", 90), ("~1.5h", 90)],
    )
    def test_estimate(self, mark, minutes):
        assert parse(f"Tidy {mark} up", today=TODAY).minutes == minutes

    @pytest.mark.parametrize(
        ("mark", "day"),
        [
            ("!2026-03-14", date(2026, 3, 14)),
            ("!friday", date(2026, 3, 6)),
            ("!tomorrow", date(2026, 3, 5)),
            ("!next friday", date(2026, 3, 13)),
            ("!14/3", date(2026, 3, 14)),
            ("!the 14th", date(2026, 3, 14)),
        ],
    )
    def test_fix_a_date(self, mark, day):
        task = parse(f"Taxes {mark}", today=TODAY)

        assert (task.title, task.fixed_on, task.planned_on) == ("Taxes", day, None)

    def test_carry_a_time_to_their_day(self):
        task = parse("Flight to Oslo !14 March 9:40", today=TODAY)

        assert (task.title, task.planned_on, task.at_time) == ("Flight to Oslo", date(2026, 3, 14), time(9, 40))

    def test_are_words_inside_quotes(self):
        assert parse('Print "a #tag for @bob"', today=TODAY).found == ()

    def test_keep_one_person_and_each_label_once(self):
        task = parse("Call #home @bob, @anna #home", today=TODAY)

        assert (task.title, task.person, task.labels) == ("Call @anna", "bob", ("home",))


class TestFound:
    def test_shows_how_it_was_understood(self):
        task = parse("Gym every mon and thu at 7 until 30 June #health ~1h30", today=TODAY)

        assert task.found == (
            Found("label", "#health", "#health"),
            Found("minutes", "~1h30", "1 h 30"),
            Found("rhythm", "every mon and thu", "every Monday and Thursday"),
            Found("time", "at 7", "7:00"),
            Found("date", "until 30 June", "until Tue 30 June"),
        )

    @pytest.mark.parametrize(
        ("line", "shown"),
        [
            ("Call today", "Today, Wed 4 March"),
            ("Call tomorrow", "Tomorrow, Thu 5 March"),
            ("Call tonight", "Today, Wed 4 March, 20:00"),
            ("Call on 3 March", "Wed 3 March 2027"),
            ("Call !friday", "Fixed: Fri 6 March"),
            ("Call every other friday", "every other Friday"),
            ("Call every weekday", "every weekday"),
            ("Call every morning", "every day, 9:00"),
            ("Call every 3 weeks", "every 3 weeks"),
            ("Call on the 1st and 22nd of every month", "every month on the 1st and 22nd"),
            ("Call on the last friday of every month", "the last Friday of every month"),
        ],
    )
    def test_speaks_like_a_calendar(self, line, shown):
        assert [found.shown for found in parse(line, today=TODAY).found] == [shown]


class TestLiteral:
    def test_gives_words_back(self):
        line = "Call mum tomorrow at 5 #home"

        without_day = parse(line, today=TODAY, literal=frozenset({"date:tomorrow"}))
        without_time = parse(line, today=TODAY, literal=frozenset({"time:at 5"}))

        assert (without_day.title, without_day.planned_on, without_day.at_time) == (
            "Call mum tomorrow",
            TODAY,
            time(17),
        )
        assert (without_time.title, without_time.planned_on, without_time.at_time) == (
            "Call mum at 5",
            date(2026, 3, 5),
            None,
        )

    def test_leaves_a_rhythm_without_its_end(self):
        task = parse("Gym daily until 30 June", today=TODAY, literal=frozenset({"date:until 30 June"}))

        assert (task.title, task.rrule) == ("Gym until 30 June", "FREQ=DAILY")
