"""Cairns, the brand and the level slider."""

import re

import pytest

from dueit.core.web import stones


class TestPebble:
    def test_is_a_closed_path_of_seven_curves(self):
        path = stones.pebble(50, 50, 20, 10, seed=1)

        assert re.fullmatch(r"M[\d. ]+(C[\d. ]+){7}Z", path)

    def test_keeps_its_shape_for_a_seed(self):
        assert stones.pebble(0, 0, 9, 9, seed=3) == stones.pebble(0, 0, 9, 9, seed=3)
        assert stones.pebble(0, 0, 9, 9, seed=3) != stones.pebble(0, 0, 9, 9, seed=4)


class TestCairn:
    def test_sets_the_lowest_stones(self):
        drawing = stones.cairn(4, 7, 1, "4 of 7 settled")

        assert re.findall(r'class="stone t\d( set)?"', drawing) == [" set"] * 4 + [""] * 3

    def test_says_in_words_what_it_shows(self):
        assert 'role="img" aria-label="Five &lt;b&gt; &quot;stones&quot;"' in stones.cairn(5, 7, 1, 'Five <b> "stones"')

    def test_stands_on_the_ground_without_any_stone(self):
        drawing = stones.cairn(0, 0, 1, "No stone yet")

        assert "ground" in drawing
        assert "stone t" not in drawing

    @pytest.mark.parametrize(
        ("settled", "total", "solid"), [(0, 60, 0), (1, 60, 1), (30, 60, 6), (59, 60, 11), (60, 60, 12)]
    )
    def test_draws_a_tall_goal_in_proportion(self, settled, total, solid):
        drawing = stones.cairn(settled, total, 1, "tall")

        assert drawing.count('class="stone') == stones.TALLEST_CAIRN
        assert drawing.count(" set") == solid

    def test_grows_smaller_upwards(self):
        pile, _ = stones.pile(9, seed=2)

        assert pile[0].width > pile[-1].width
        assert [stone.y for stone in pile] == sorted((stone.y for stone in pile), reverse=True)


class TestLevelScale:
    @pytest.mark.parametrize("level", range(1, 6))
    def test_fills_the_chosen_heap(self, level):
        heaps = re.findall(r'<svg class="(on)?"', stones.level_scale(level))

        assert heaps == ["on" if number == level else "" for number in range(1, 6)]


class TestBrand:
    def test_is_three_stones_that_need_no_words(self):
        assert stones.brand_stones().count("<path") == 3
        assert 'aria-hidden="true"' in stones.brand_stones()
