import pytest

from tasks.domain.size import energy, spoken_minutes


class TestEnergy:
    @pytest.mark.parametrize(
        ("minutes", "word"), [(None, None), (1, "light"), (15, "light"), (16, "steady"), (45, "steady"), (46, "deep")]
    )
    def test_follows_the_minutes(self, minutes, word):
        assert energy(minutes) == word


class TestSpokenMinutes:
    @pytest.mark.parametrize(
        ("minutes", "spoken"),
        [(2, "2 min"), (10, "10 min"), (60, "1 h"), (65, "1 h 05"), (90, "1 h 30"), (100, "1 h 40"), (120, "2 h")],
    )
    def test_reads_as_people_write(self, minutes, spoken):
        assert spoken_minutes(minutes) == spoken
