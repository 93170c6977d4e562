from dataclasses import replace

import pytest

from goals.domain.schedule.changed import changed
from goals.tests.factories import TODAY
from goals.tests.rhythms import policy


class TestChanged:
    def test_is_replace(self):
        said = policy("fixed_interval", interval_count=2, start_date=TODAY)

        assert changed(said, interval_count=3) == replace(said, interval_count=3)
        assert said.interval_count == 2

    def test_refuses_what_is_no_field(self):
        with pytest.raises(TypeError, match="no colour"):
            changed(policy("one_off"), colour="blue")
