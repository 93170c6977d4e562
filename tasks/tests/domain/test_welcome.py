from datetime import date, timedelta

import pytest

from tasks.domain.welcome import Choice, Return, quiet_days, room_left

TODAY = date(2026, 3, 4)


def ago(days):
    return TODAY - timedelta(days=days)


class TestIsWelcomed:
    @pytest.mark.parametrize(("active", "welcomed"), [(1, False), (3, False), (4, True), (400, True)])
    def test_after_three_whole_quiet_days(self, active, welcomed):
        assert Return(ago(active)).is_welcomed(TODAY) is welcomed
        assert (quiet_days(ago(active), TODAY) >= 3) is welcomed

    def test_never_who_has_only_just_begun_here(self):
        assert not Return().is_welcomed(TODAY)

    @pytest.mark.parametrize("choice", Choice)
    def test_until_they_have_chosen(self, choice):
        assert not Return(ago(9), choice, TODAY).is_welcomed(TODAY)
        assert Return(ago(9), choice, ago(9)).is_welcomed(TODAY)


class TestEasesIn:
    @pytest.mark.parametrize(("chosen", "eased"), [(0, True), (6, True), (7, False)])
    def test_for_a_week(self, chosen, eased):
        assert Return(ago(9), Choice.EASE_IN, ago(chosen)).eases_in(TODAY) is eased

    @pytest.mark.parametrize("choice", [Choice.PICK_UP, Choice.NEW_CHAPTER])
    def test_only_if_they_wished_so(self, choice):
        assert not Return(ago(9), choice, TODAY).eases_in(TODAY)


@pytest.mark.parametrize(("taken", "left"), [(0, 3), (2, 1), (3, 0), (7, 0)])
def test_a_short_day_has_room_for_three(taken, left):
    assert room_left(taken) == left
