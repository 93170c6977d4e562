"""The beach of pebbles."""

from datetime import date, timedelta

import pytest

from dueit.core.web.rhythm import Rhythm, rhythm_svg

WEDNESDAY = date(2026, 3, 4)


class TestRhythm:
    def test_shows_four_weeks_up_to_today(self):
        rhythm = Rhythm({}, WEDNESDAY)

        assert (rhythm.days[0], rhythm.days[-1]) == (date(2026, 2, 5), WEDNESDAY)
        assert len(rhythm.days) == 28

    @pytest.mark.parametrize(("week_start", "letters", "lead"), [(0, "MTWTFSS", 3), (6, "SMTWTFS", 4)])
    def test_begins_a_row_with_the_first_day_of_a_week(self, week_start, letters, lead):
        rhythm = Rhythm({}, WEDNESDAY, week_start=week_start)

        assert (rhythm.letters, rhythm.lead) == (letters, lead)

    def test_counts_active_days_and_calls_the_others_rest(self):
        settled = {WEDNESDAY: 2, date(2026, 2, 5): 1, date(2026, 2, 4): 5}

        rhythm = Rhythm(settled, WEDNESDAY, since=date(2026, 1, 1))

        assert rhythm.sentence == "You settled something on 2 of the last 28 days. The rest was rest."

    @pytest.mark.parametrize(
        ("age", "settled", "sentence"),
        [
            (1, [0], "You settled something on your first day."),
            (5, [0, 3], "You settled something on 2 of your first 5 days. The rest was rest."),
            (2, [0, 1], "You settled something on 2 of your first 2 days."),
            (27, [1], "You settled something on 1 of your first 27 days. The rest was rest."),
            (28, [1], "You settled something on 1 of the last 28 days. The rest was rest."),
        ],
    )
    def test_speaks_to_a_newcomer_of_the_days_since_they_began(self, age, settled, sentence):
        days = {WEDNESDAY - timedelta(days=ago): 1 for ago in settled}

        rhythm = Rhythm(days, WEDNESDAY, since=WEDNESDAY - timedelta(days=age - 1))

        assert rhythm.sentence == sentence
        assert len(rhythm.days) == age

    def test_begins_with_what_was_settled_before_one_flew_west(self):
        rhythm = Rhythm({WEDNESDAY: 1}, WEDNESDAY, since=WEDNESDAY + timedelta(days=1))

        assert rhythm.days == [WEDNESDAY]

    def test_has_a_kind_word_for_an_empty_beach(self):
        assert "quiet beach" in Rhythm({}, WEDNESDAY).sentence


class TestDrawing:
    def test_shows_a_pebble_by_how_much_was_settled_and_sand_for_rest(self):
        drawing = rhythm_svg(Rhythm({WEDNESDAY - timedelta(days=ago): ago for ago in range(1, 6)}, WEDNESDAY))

        assert [drawing.count(f'class="{look}"') for look in ("l1", "l2", "l3", "today")] == [1, 1, 3, 1]
        assert drawing.count('class="rest"') == 28 - 6

    def test_fills_today_once_something_is_settled(self):
        assert 'class="l3 today"' in rhythm_svg(Rhythm({WEDNESDAY: 9}, WEDNESDAY))

    def test_shows_a_newcomer_no_days_before_their_own(self):
        drawing = rhythm_svg(Rhythm({WEDNESDAY: 1}, WEDNESDAY, since=WEDNESDAY - timedelta(days=1)))

        assert drawing.count("<path") + drawing.count("<circle") == 2
        assert 'viewBox="14 0 190 34"' in drawing
        assert 'cx="59"' in drawing  # Tuesday's column
