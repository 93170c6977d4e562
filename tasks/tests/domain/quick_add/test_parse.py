from datetime import date, datetime, time, timedelta
from timeit import repeat

import pytest
from dateutil.rrule import rrulestr
from hypothesis import example, given
from hypothesis import strategies as st

from tasks.domain.quick_add import Found, parse
from tasks.domain.quick_add.words import clean
from tasks.tests.domain.quick_add.lines import DATES, RHYTHMS, TIMES, TITLES

TODAY = date(2026, 3, 4)


def cells(line):
    return [cell.strip() for cell in line.split("|")]


class TestTitles:
    @pytest.mark.parametrize("line", TITLES)
    def test_stay_whole(self, line):
        task = parse(line, today=TODAY)

        assert (task.title, task.found) == (line, ())

    @pytest.mark.parametrize("line", ["", "   ", "\n\t", "\x00\x1b"])
    def test_are_empty_only_without_words(self, line):
        assert parse(line, today=TODAY).title == ""

    @pytest.mark.parametrize("line", ["#home", "@bob", "~30m", "!friday", "#home @bob ~1h"])
    def test_are_never_eaten_by_marks(self, line):
        assert parse(line, today=TODAY).title == line

    def test_lose_what_cannot_be_printed(self):
        assert parse("Call\x00 \u202emum\r\n tomorrow\x07", today=TODAY).title == "Call mum"


class TestDates:
    @pytest.mark.parametrize("line", DATES)
    def test_are_found_at_the_edges(self, line):
        typed, title, day = cells(line)

        task = parse(typed, today=TODAY)

        assert (task.title, str(task.planned_on or "")) == (title, day)
        assert (task.fixed_on, task.rrule) == (None, "")


class TestTimes:
    @pytest.mark.parametrize("line", TIMES)
    def test_are_found_beside_their_day(self, line):
        typed, title, day, at = cells(line)

        task = parse(typed, today=TODAY)

        assert (task.title, str(task.planned_on), f"{task.at_time:%H:%M}") == (title, day, at)


class TestRhythms:
    @pytest.mark.parametrize("line", RHYTHMS)
    def test_become_plain_rules(self, line):
        typed, title, rule, first = cells(line)

        task = parse(typed, today=TODAY)

        assert (task.title, task.rrule, str(task.planned_on)) == (title, rule, first)
        assert rrulestr(task.rrule, dtstart=midnight(task.planned_on))[0] == midnight(task.planned_on)

    @pytest.mark.parametrize(
        ("line", "at"), [("Gym every weekday at 7", 7), ("Gym every friday night", 21), ("Gym at 5 every day", 17)]
    )
    def test_may_have_a_time(self, line, at):
        assert parse(line, today=TODAY).at_time == time(at)


def midnight(day):
    return datetime.combine(day, time(0))


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


words = st.sampled_from(
    [
        "call",
        "mum",
        "the",
        "a",
        "on",
        "by",
        "at",
        "in",
        "every",
        "each",
        "other",
        "first",
        "last",
        "day",
        "week",
        "month",
        "monday",
        "fri",
        "may",
        "5",
        "31",
        "feb",
        "14/3",
        "5pm",
        "noon",
        "tomorrow",
        "tonight",
        "next",
        "until",
        "from",
        "for",
        "of",
        "#home",
        "@bob",
        "~30m",
        "!friday",
        '"',
        ",",
        ":",
        "until",
        "weekdays",
        "morning",
        "9999",
        "2026-02-30",
    ]
)
lines = st.text() | st.lists(words, max_size=20).map(" ".join)
days = st.dates()


class TestAnyLine:
    @given(lines, days)
    @example("Gym every day tomorrow", date.max)
    @example("Pay in 999 years", date(9999, 12, 31))
    def test_is_understood_somehow(self, line, today):
        task = parse(line, today=today)

        assert bool(task.title) == bool(clean(line))
        assert task.planned_on is None or task.planned_on >= today
        assert task.fixed_on is None or task.fixed_on >= today

    @given(lines)
    def test_is_given_back_unchanged(self, line):
        keys = frozenset(found.key for found in parse(line, today=TODAY).found)

        task = parse(line, today=TODAY, literal=keys)

        assert (task.title, task.found) == (clean(line), ())

    @given(lines)
    def test_loses_only_the_words_that_are_shown(self, line):
        task = parse(line, today=TODAY)

        kept = f"{task.title} {' '.join(found.text for found in task.found)}"
        assert set(clean(line).split()) - set(kept.split()) <= {"-", ",", ":"} | {word + "," for word in kept.split()}

    @given(lines)
    def test_gives_rules_that_calendars_can_read(self, line):
        task = parse(line, today=TODAY)
        if not task.rrule:
            return

        assert rrulestr(task.rrule, dtstart=midnight(task.planned_on))[0] == midnight(task.planned_on)
        assert task.planned_on < TODAY + timedelta(days=5 * 366)


class TestLongLines:
    @pytest.mark.parametrize(
        "bit",
        [
            "a",
            '"',
            "“",
            " 'a",
            " '",
            "1 ",
            "- ",
            "#a ",
            "! ",
            "!the ",
            "on ",
            "mon, ",
            "every ",
            "at 5 ",
            "in the ",
            "the first monday of ",
        ],
    )
    def test_take_no_longer_than_a_blink(self, bit):
        line = (bit * 10_000)[:10_000]

        seconds = min(repeat(lambda: parse(line, today=TODAY), number=1, repeat=3))

        assert seconds < 0.1
