"""What the palette offers of goals."""

from accounts.models import User
from dueit.core.web.palette import Choice, Group, fitting

DOING = (
    Choice("Say a goal", "mountain", url="/goals/new/"),
    Choice("Take time off", "moon", url="/time-off/"),
)


def groups(user: User, text: str) -> list[Group]:
    return [Group("Do", fitting(DOING, text))]
