"""What the palette offers of what one is told."""

from typing import Any

from dueit.core.web.palette import Choice, Group, fitting

PAGES = (
    Choice("Inbox", "inbox", url="/inbox/"),
    Choice("How you are told", "bell", url="/settings/notices/"),
)


def groups(user: Any, text: str) -> list[Group]:
    return [Group("Go to", fitting(PAGES, text))]
