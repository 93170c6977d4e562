"""The places of the main menu."""

from typing import NamedTuple


class Place(NamedTuple):
    """A page that the menu leads to, and the key that goes there."""

    path: str
    icon: str
    name: str
    key: str

    def holds(self, path: str) -> bool:
        """Say whether `path` is this page or, but for the front page, one below it."""
        return path == self.path or (self.path != "/" and path.startswith(self.path))


PLACES = (
    Place("/", "sun", "Today", "1"),
    Place("/goals/", "mountain", "Goals", "2"),
    Place("/some-day/", "waves", "Some day", "3"),
    Place("/let-go/", "feather", "Let go", "4"),
    Place("/platforms/", "monitor", "Platforms", "5"),
)
