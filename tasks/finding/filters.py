"""What narrows a search that other apps know: see FILTERS in dueit.registries."""

from typing import NamedTuple, TypeAlias

from django.conf import settings
from django.utils.module_loading import import_string

from accounts.models import User

Options: TypeAlias = list[tuple[str, str]]


class Filter(NamedTuple):
    """What it is called; the dotted paths of what can be chosen, and of `narrow(tasks, number, user)`."""

    label: str
    choices: str
    narrow: str

    def offered(self, user: User, chosen: str) -> Options:
        """Return what `user` can choose from, however much there is; what is chosen is among it, if they may see it."""
        options: Options = import_string(self.choices)(user, chosen)
        return options


def filters() -> dict[str, Filter]:
    found: dict[str, Filter] = import_string(settings.FILTERS)
    return found
