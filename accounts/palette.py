"""What the palette offers around one's account."""

from typing import Any

from dueit.core.web.palette import Choice, Group, fitting

PAGES = (
    Choice("Settings", "settings", url="/settings/"),
    Choice("Quiet moments", "sprout", url="/moments/"),
    Choice("E-mail addresses", "mail", url="/account/email/"),
    Choice("Change the password", "key", url="/account/password/change/"),
)
DOING = (Choice("Log out", "log-out", post="/account/logout/"),)


def groups(user: Any, text: str) -> list[Group]:
    return [Group("Go to", fitting(PAGES, text)), Group("Do", fitting(DOING, text))]
