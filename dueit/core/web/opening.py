"""What must be up to date before a page is drawn: see OPENERS in dueit.registries."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.utils.module_loading import import_string


def open_page(page: str, user: Any, *, at: datetime) -> None:
    """Let other apps do what is due for `user`; safe to repeat, and next to nothing when nothing is due."""
    for path in import_string(settings.OPENERS).get(page, []):
        import_string(path)(user, at=at)
