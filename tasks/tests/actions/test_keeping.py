"""Keeping searches under a name."""

from datetime import timedelta

import pytest
from django.core.exceptions import ObjectDoesNotExist

from dueit.core.events import undo
from dueit.core.events.models import AuditEntry
from tasks.actions import keep_view, remove_view
from tasks.domain.refusals import MoveConflict
from tasks.models import SavedView

pytestmark = pytest.mark.django_db


def kept(user):
    return list(SavedView.objects.visible_to(user).order_by("name").values_list("name", flat=True))


class TestKeeping:
    def test_is_by_a_name_of_ones_own(self, alice, bob, noon):
        keep_view("Zines", "q=zine", by=alice, at=noon)
        keep_view("Zines", "q=zines", by=bob, at=noon)

        with pytest.raises(MoveConflict, match="another search under that name"):
            keep_view("Zines", "q=other", by=alice, at=noon)
        assert (kept(alice), kept(bob)) == (["Zines"], ["Zines"])

    def test_ends_at_fifty(self, alice, noon):
        for number in range(50):
            keep_view(f"View {number}", "q=zine", by=alice, at=noon)

        with pytest.raises(MoveConflict, match="fifty"):
            keep_view("One more", "q=zine", by=alice, at=noon)

    def test_can_be_taken_back(self, alice, bob, noon):
        view = keep_view("Zines", "q=zine", by=alice, at=noon)

        with pytest.raises(undo.CannotUndo):
            undo.undo(view.trace, by=bob, at=noon)
        undo.undo(view.trace, by=alice, at=noon)
        assert kept(alice) == []

    def test_can_not_be_taken_back_once_the_view_is_removed(self, alice, noon):
        view = keep_view("Zines", "q=zine", by=alice, at=noon)
        kept_by, removed = view.trace, remove_view(view, by=alice, at=noon)

        with pytest.raises(undo.CannotUndo):
            undo.undo(kept_by, by=alice, at=noon)
        undo.undo(removed.trace, by=alice, at=noon)
        assert kept(alice) == ["Zines"]

    def test_leaves_no_words_in_the_trail(self, alice, noon):
        remove_view(keep_view("Sesame", "q=sesame", by=alice, at=noon), by=alice, at=noon)

        assert "esame" not in str(list(AuditEntry.objects.values_list("details", "subject")))


class TestRemoving:
    def test_is_for_its_person_alone(self, alice, bob, noon):
        view = keep_view("Zines", "q=zine", by=alice, at=noon)

        with pytest.raises(ObjectDoesNotExist):
            remove_view(view, by=bob, at=noon)
        assert kept(alice) == ["Zines"]

    def test_can_be_taken_back_while_its_name_is_free(self, alice, noon):
        first = remove_view(keep_view("Zines", "q=zine", by=alice, at=noon), by=alice, at=noon)
        undo.undo(first.trace, by=alice, at=noon)
        assert kept(alice) == ["Zines"]

        again = remove_view(first, by=alice, at=noon)
        keep_view("Zines", "q=other", by=alice, at=noon)
        with pytest.raises(undo.CannotUndo):
            undo.undo(again.trace, by=alice, at=noon)

    def test_is_forgotten_in_time(self, alice, noon):
        remove_view(keep_view("Zines", "q=zine", by=alice, at=noon), by=alice, at=noon)

        keep_view("Other", "q=other", by=alice, at=noon + timedelta(minutes=6))

        assert SavedView.objects.count() == 1
