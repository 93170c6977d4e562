"""The trend line."""

from dueit.core.web.trend import Mark, trend_svg


class TestTrend:
    def test_draws_a_point_and_a_word_for_each_mark(self):
        drawing = trend_svg([Mark("28", 3), Mark("5", 5), Mark("12", 0)], "Settled per week: 3, 5, 0.")

        assert drawing.count("<circle") == drawing.count("<text") == 3
        assert 'aria-label="Settled per week: 3, 5, 0."' in drawing

    def test_stays_on_the_ground_without_anything_settled(self):
        assert 'd="M14.0 96.0L306.0 96.0"' in trend_svg([Mark("1", 0), Mark("8", 0)], "Nothing yet.")
