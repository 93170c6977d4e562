"""A goal to be, in four plain questions of which only the first must be answered."""

from datetime import date
from typing import Any

from django.http import QueryDict

from accounts.models import User
from goals.domain.aims import Aim
from goals.forms.aiming import AimForm
from goals.forms.goals import GoalForm
from goals.forms.rhythm import RhythmForm
from goals.models import Goal
from tasks.models import Project

PREFIX = "rhythm"
# Whoever answers one of these would like the goal to come again and again.
ANSWERS = (
    *("words", "policy_type", "title", "minutes", "prompt", "deadline_date", "at_time", "total_occurrences"),
    *("interval_count", "times_per_week", "rrule", "until_met"),
)


class WishForms:
    """What and why; how often or by when, and what if some don't happen; where and with whom."""

    def __init__(
        self,
        sent: QueryDict | None,
        *,
        user: User,
        project: Project,
        today: date,
        title: str = "",
        rhythm: str = "",
        level: int,
    ) -> None:
        self.sent = sent
        self.goal = Goal(project=project, owner=user)
        self.wish = GoalForm(sent, initial={"title": title, "level": level})
        self.where = AimForm(self.goal, sent)
        words = {"words": rhythm} if rhythm else {}
        self.rhythm = RhythmForm(
            sent if self.is_repeating else None,
            today=today,
            accounts=self.aim.account_ids,
            week_start=user.week_start,
            initial={**words, **self._unsaid()},
            prefix=PREFIX,
        )

    def is_valid(self) -> bool:
        """Judge all the answers, so that all that is wrong is said at once."""
        judged = [self.wish.is_valid(), self.where.is_valid(), not self.is_repeating or self.rhythm.is_valid()]
        return all(judged)

    @property
    def is_repeating(self) -> bool:
        """Whether something was said of a rhythm."""
        return any((self.sent or QueryDict()).get(f"{PREFIX}-{name}", "").strip() for name in ANSWERS)

    @property
    def is_rhythm_open(self) -> bool:
        return self.is_repeating or bool(self.rhythm.initial.get("words"))

    @property
    def is_where_open(self) -> bool:
        return bool(self.where.errors or self.aim.platform_id)

    @property
    def is_nowhere(self) -> bool:
        return self.where["platform"].value() in (None, "")

    @property
    def aim(self) -> Aim:
        """What was chosen, or nothing; a choice that is wrong is told by its form."""
        return self.where.aim if self.sent is not None and self.where.is_valid() else Aim()

    def _unsaid(self) -> dict[str, Any]:
        """What else was chosen comes back with a form that is shown again."""
        if self.sent is None or self.is_repeating:
            return {}
        return {"catchup_strategy": self.sent.get(f"{PREFIX}-catchup_strategy", "")}
