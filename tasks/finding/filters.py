"""What narrows a search that other apps know: see FILTERS in dueit.registries."""

from typing import NamedTuple, TypeAlias

from django.conf import settings
from django.utils.module_loading import import_string

Options: TypeAlias = list[tuple[str, str]]


class Filter(NamedTuple):
    """What it is called; the dotted paths of what `choices(user)` there are, and of `narrow(tasks, number, user)`."""

    label: str
    choices: str
    narrow: str


def filters() -> dict[str, Filter]:
    found: dict[str, Filter] = import_string(settings.FILTERS)
    return found
