"""The colours of the stylesheet."""

import pytest

from scripts import contrast

FOUND = contrast.tokens(contrast.STYLESHEET.read_text())


class TestContrast:
    def test_of_black_on_white_is_twenty_one(self):
        assert contrast.contrast(contrast.Oklch(0, 0, 0), contrast.Oklch(1, 0, 0)) == pytest.approx(21, abs=0.01)

    def test_is_enough_for_every_pair_of_tokens(self):
        assert contrast.too_weak(FOUND) == []

    def test_is_missed_when_a_token_is_too_pale(self):
        pale = {**FOUND, "ink-soft": FOUND["page"]}

        assert any(sentence.startswith("--ink-soft on --page is 1.00 in light") for sentence in contrast.too_weak(pale))


class TestGamut:
    def test_holds_every_token(self):
        assert contrast.out_of_gamut(FOUND) == []
