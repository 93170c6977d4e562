"""What is found beside tasks, and the few best things for a few letters."""

from typing import NamedTuple

from django.conf import settings
from django.db.models import Q
from django.utils.module_loading import import_string

from accounts.models import User
from dueit.core.search import terms_in
from tasks.models import Project, Task


class Hit(NamedTuple):
    """Something that was found: what it is called, where it is, its icon, and a word about it."""

    title: str
    url: str
    icon: str
    about: str = ""


def found_elsewhere(user: User, text: str, most: int) -> list[Hit]:
    """Ask other apps what they find for `user`: see FINDERS in dueit.registries."""
    finders = import_string(settings.FINDERS)
    return [hit for path in finders for hit in import_string(path)(user, text, most)]


def suggest(user: User, text: str, most: int = 5) -> list[Hit]:
    """Return at most so many tasks, projects and other things each that `user` may see: one question for each kind."""
    return [
        *projects_named(user, text, most),
        *found_elsewhere(user, text, most),
        *newest(user, text, most),
    ]


def newest(user: User, text: str, most: int) -> list[Hit]:
    found = Task.objects.visible_to(user).in_use().matching(text).order_by("-pk")[:most]
    return [Hit(title, f"/tasks/{pk}/", "leaf") for pk, title in found.values_list("pk", "title")]


def projects_named(user: User, text: str, most: int) -> list[Hit]:
    """Return the projects in whose names all words of `text` occur."""
    words = [word for term in terms_in(text) for word in term.words]
    if not words:
        return []
    named = Q(*(Q(name__icontains=word) for word in words))
    found = Project.objects.visible_to(user).shared().filter(named).order_by("name", "pk")[:most]
    return [Hit(one.name, one.get_absolute_url(), "archive" if one.is_archived else "users") for one in found]
