"""How somebody would like to be told, and taking that back."""

from datetime import date, time, timedelta

import pytest

from dueit.core.events.undo import CannotUndo, undo
from notifications import actions
from notifications.domain.kinds import Way
from notifications.domain.matrix import cells, is_ticked
from notifications.models import Choice

MINUTE = timedelta(minutes=1)
USUAL = {name for name in cells(list(Way)) if is_ticked({}, name.split(":")[0], Way(name.split(":")[1]))}
FIELDS = [field.attname for field in Choice._meta.concrete_fields if field.attname != "id"]


def stands(user):
    return Choice.objects.filter(user=user).values(*FIELDS).first()


@pytest.fixture
def chosen(alice, noon):
    """What Alice chose before: everything differs from how it is at first."""
    differs = {"has_mail": True, "ways": {"mentioned:push": False}, "pushes_a_day": 7, "has_achievements": False}
    digest = {"digest": "weekly", "digest_at": time(18, 30), "digest_weekday": 4}
    return Choice.objects.create(user=alice, silent_until=date(2026, 3, 9), **differs, **digest)


CHOICES = [
    ("switch_mail", {"has_mail": False}),
    ("choose_ways", {"ticked": USUAL, "among": [Way.PUSH]}),
    ("choose_ways_as_at_first", {}),
    ("choose_digest", {"rhythm": "daily", "wall": time(7), "weekday": 0}),
    ("choose_pushes", {"a_day": 0}),
    ("pause", {"until": date(2026, 4, 1)}),
    ("pause", {"until": None}),
    ("switch_moments", {"has_moments": True}),
]


@pytest.mark.parametrize(("action", "told"), CHOICES)
class TestAChoice:
    def test_is_kept_once_and_undone_exactly(self, action, told, chosen, alice, noon):
        before, choose = stands(alice), getattr(actions, action)

        entry = choose(alice, **told, by=alice, at=noon)
        assert stands(alice) != before
        assert choose(alice, **told, by=alice, at=noon) is None

        undo(entry, by=alice, at=noon + MINUTE)
        assert stands(alice) == before

    def test_is_nobody_elses(self, action, told, chosen, alice, bob, noon):
        before = stands(alice)

        entry = getattr(actions, action)(bob, **told, by=bob, at=noon)

        assert stands(alice) == before
        with pytest.raises(CannotUndo):
            undo(entry or actions.choose_pushes(bob, 9, by=bob, at=noon), by=alice, at=noon)


class TestUndoing:
    def test_leaves_what_was_chosen_since(self, alice, noon):
        first = actions.choose_pushes(alice, 5, by=alice, at=noon)
        actions.choose_pushes(alice, 9, by=alice, at=noon)

        with pytest.raises(CannotUndo, match="since then"):
            undo(first, by=alice, at=noon)
        assert Choice.objects.get(user=alice).pushes_a_day == 9

    def test_leaves_quiet_moments_that_were_switched_since(self, alice, noon):
        off = actions.switch_moments(alice, False, by=alice, at=noon)
        actions.switch_moments(alice, True, by=alice, at=noon)

        with pytest.raises(CannotUndo, match="since then"):
            undo(off, by=alice, at=noon)

    def test_leaves_every_other_choice(self, alice, noon):
        pushes = actions.choose_pushes(alice, 5, by=alice, at=noon)
        actions.pause(alice, date(2026, 4, 1), by=alice, at=noon)

        undo(pushes, by=alice, at=noon)

        assert Choice.objects.filter(user=alice, pushes_a_day=3, silent_until=date(2026, 4, 1)).exists()

    def test_says_again_that_an_address_was_refused(self, alice, noon):
        Choice.objects.create(user=alice, refused_at=noon)

        undo(actions.switch_mail(alice, True, by=alice, at=noon), by=alice, at=noon)

        assert Choice.objects.filter(user=alice, has_mail=False, refused_at=noon).exists()


class TestWays:
    def test_keep_only_what_differs(self, alice, noon):
        ticked = USUAL - {"mentioned:push"} | {"taken:push", "taken:email"}
        actions.choose_ways(alice, ticked, [Way.PUSH, Way.DIGEST], by=alice, at=noon)

        choice = Choice.objects.get(user=alice)
        assert choice.ways == {"mentioned:push": False, "taken:push": True}
        assert (choice.wants("mentioned", Way.PUSH), choice.wants("taken", Way.PUSH)) == (False, True)

    def test_are_no_choice_if_they_are_as_at_first(self, alice, noon):
        assert actions.choose_ways(alice, USUAL, Way, by=alice, at=noon) is None
        assert actions.choose_ways_as_at_first(alice, by=alice, at=noon) is None
