"""The beach of pebbles."""

from datetime import date, timedelta

from dueit.core.web.rhythm import Rhythm, rhythm_svg

WEDNESDAY = date(2026, 3, 4)


class TestRhythm:
    def test_starts_with_the_first_day_of_a_week(self):
        assert Rhythm({}, WEDNESDAY).first_day == date(2026, 2, 2)
        assert Rhythm({}, WEDNESDAY, week_start=6).first_day == date(2026, 2, 1)
        assert Rhythm({}, WEDNESDAY, week_start=6).letters == "SMTWTFS"

    def test_ends_today(self):
        assert Rhythm({}, WEDNESDAY).days[-1] == WEDNESDAY
        assert len(Rhythm({}, WEDNESDAY).days) == 4 * 7 + 3

    def test_counts_active_days_and_calls_the_others_rest(self):
        rhythm = Rhythm({WEDNESDAY: 2, date(2026, 2, 2): 1, date(2026, 2, 1): 5}, WEDNESDAY)

        assert rhythm.sentence == "You settled something on 2 of the last 31 days. The rest was rest."

    def test_has_a_kind_word_for_an_empty_beach(self):
        assert "quiet beach" in Rhythm({}, WEDNESDAY).sentence


class TestDrawing:
    def test_shows_a_pebble_by_how_much_was_settled_and_sand_for_rest(self):
        drawing = rhythm_svg(Rhythm({WEDNESDAY - timedelta(days=ago): ago for ago in range(1, 6)}, WEDNESDAY))

        assert [drawing.count(f'class="{look}"') for look in ("l1", "l2", "l3", "today")] == [1, 1, 3, 1]
        assert drawing.count('class="rest"') == 31 - 6

    def test_fills_today_once_something_is_settled(self):
        assert 'class="l3 today"' in rhythm_svg(Rhythm({WEDNESDAY: 9}, WEDNESDAY))
