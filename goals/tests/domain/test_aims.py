import json
from dataclasses import asdict

import pytest

from goals.domain.aims import WORDS, Aim
from goals.domain.schedule.kinds import Sharing


class TestAim:
    def test_comes_back_from_the_trail_as_it_was(self):
        aim = Aim(3, (7, 5), Sharing.ROUND_ROBIN)

        assert Aim.read(json.loads(json.dumps(asdict(aim)))) == aim

    def test_is_nowhere_in_particular_at_first(self):
        assert Aim() == Aim(None, (), Sharing.EACH)


class TestDistribution:
    @pytest.mark.parametrize("way", Sharing)
    def test_has_words(self, way):
        assert WORDS[way]
