"""Quiet moments: what is enough, and when somebody has rested."""

from datetime import date, timedelta

import pytest

from dueit.tests.test_templates import ROOT, UNKIND
from notifications.domain.achievements import MOMENTS, Kind, Reach, reach, rested

TODAY = date(2026, 3, 4)


class TestReach:
    @pytest.mark.parametrize(
        ("number", "now", "how"),
        [
            (None, 0, Reach.NOT_YET),
            (2, 1, Reach.NOT_YET),
            (3, 1, Reach.NOW),
            (5, 3, Reach.NOW),
            (4, 1, Reach.BEFORE),
            (6, 3, Reach.BEFORE),
        ],
    )
    def test_tells_what_was_enough_before_from_what_is_enough_now(self, number, now, how):
        assert reach(number, 3, now=now) is how


class TestRest:
    @pytest.mark.parametrize(("days", "is_rest"), [(0, False), (14, False), (15, True)])
    def test_is_fourteen_whole_days_between(self, days, is_rest):
        assert rested(TODAY - timedelta(days=days), TODAY) == is_rest

    @pytest.mark.parametrize(("left", "back"), [(None, TODAY), (TODAY, None), (None, None)])
    def test_is_none_for_whoever_has_only_begun(self, left, back):
        assert not rested(left, back)


class TestWords:
    def test_are_there_for_each_kind_and_kind(self):
        assert set(MOMENTS) == set(Kind)
        assert not [moment for moment in MOMENTS.values() if UNKIND.search(f"{moment.words} {moment.sentence}")]

    def test_keep_no_score(self):
        assert not [moment for moment in MOMENTS.values() if any(sign.isdigit() for sign in moment.sentence)]

    def test_have_icons_of_the_sprite(self):
        sprite = (ROOT / "static/vendor/icons.svg").read_text()

        assert [moment.icon for moment in MOMENTS.values() if f'id="{moment.icon}"' not in sprite] == []
