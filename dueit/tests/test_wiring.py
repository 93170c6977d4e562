"""What follows from what: nothing is wired that isn't there, and nothing that happens goes without words."""

from itertools import chain

import pytest
from django.utils.module_loading import import_string

from dueit import registries, wiring
from dueit.core.events import Event
from dueit.messages import HOLDS
from dueit.undoing import UNDO
from dueit.words import WORDS

LISTS = [*registries.CORNERS.values(), *registries.OPENERS.values(), registries.RHYTHMS]
FILTERED = [path for one in registries.FILTERS.values() for path in (one.choices, one.narrow)]
PATHS = [
    *wiring.LIVE.values(),
    *registries.DEEDS.values(),
    *registries.REMINDED.values(),
    *HOLDS.values(),
    *registries.CONTENTS.values(),
    *registries.FINDERS,
    *registries.PALETTE,
    *FILTERED,
    *chain.from_iterable(LISTS),
]


def kinds(base=Event):
    """Every event of the apps; what only gathers others is none itself."""
    for kind in base.__subclasses__():
        yield from kinds(kind) if kind.__subclasses__() else [kind]


HAPPENING = [
    kind for kind in kinds() if kind.__module__.split(".")[0] in {"accounts", "goals", "notifications", "tasks"}
]


@pytest.mark.parametrize("kind", HAPPENING, ids=lambda kind: kind.__name__)
def test_every_event_has_words(kind):
    assert WORDS[kind]


class TestWhatIsWired:
    @pytest.mark.parametrize("path", PATHS)
    def test_can_be_imported(self, path):
        assert callable(import_string(path))

    def test_is_undone_only_if_it_can_be_told(self):
        assert set(UNDO) <= set(WORDS)

    def test_hears_only_what_happens(self):
        assert {*wiring.REACTIONS, *wiring.REACTIONS_TOGETHER, *UNDO, *WORDS} <= set(HAPPENING)
