"""The dashboard of platforms: what stands where, counted over the steps of the goals that address them."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from django.db.models import Count, Max

from accounts.models import User
from goals.domain.day_words import day_word
from goals.models import Account, Goal, GoalAccount, Platform, Step
from tasks.actions.access import projects_open_to
from tasks.domain.lifecycle import State, words
from tasks.domain.roles import Permission

# Always shown; what didn't work out is only shown where there is some.
SHOWN = (State.WAITING, State.IN_PROGRESS, State.COMPLETED, State.SKIPPED)
NAMED = 3


class Pile(NamedTuple):
    """The steps of one goal in one state."""

    goal_id: int
    state: str
    size: int
    last_at: datetime


@dataclass(frozen=True)
class Standing:
    """How many tasks stand where, and when the last of them moved, as words."""

    counts: list[tuple[str, int]]
    last: str

    @property
    def is_empty(self) -> bool:
        return not any(count for _, count in self.counts)


class AccountLine(NamedTuple):
    account: Account
    standing: Standing


@dataclass(frozen=True)
class PlatformCard:
    """A platform with its accounts, the goals that address it, and whether its viewer may change it."""

    platform: Platform
    standing: Standing
    lines: list[AccountLine]
    goals: list[Goal]
    may_change: bool

    @property
    def named_goals(self) -> list[Goal]:
        return self.goals[:NAMED]

    @property
    def other_goals(self) -> int:
        return len(self.goals[NAMED:])


@dataclass(frozen=True)
class Aims:
    """Which goals address which platforms and accounts, and where their steps stand."""

    user: User
    at: datetime
    goals: dict[int, list[Goal]] = field(default_factory=lambda: defaultdict(list))
    addressed: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    piles: dict[int, list[Pile]] = field(default_factory=lambda: defaultdict(list))

    def standing(self, goal_ids: Iterable[int]) -> Standing:
        """Sum up the piles of some goals."""
        piles = [pile for goal_id in goal_ids for pile in self.piles[goal_id]]
        sums = {state: sum(pile.size for pile in piles if pile.state == state) for state in State}
        counts = [(words(state), sums[state]) for state in State if state in SHOWN or sums[state]]
        return Standing(counts, self.last_word(piles))

    def last_word(self, piles: list[Pile]) -> str:
        last = max((pile.last_at for pile in piles), default=None)
        return day_word(self.user.today(last), today=self.user.today(self.at)) if last else ""


def dashboard_of(user: User, *, at: datetime) -> list[PlatformCard]:
    """Draw up the cards of all platforms that `user` can see, in as many queries for one as for thirty."""
    visible = Platform.objects.visible_to(user).select_related("project").prefetch_related("accounts")
    platforms = list(visible.in_order())
    aims = aims_at(platforms, user, at=at)
    open_to = set(projects_open_to(user, Permission.KEEP_PLATFORMS).values_list("pk", flat=True))
    return [card_of(platform, aims, may_change=platform.project_id in open_to) for platform in platforms]


def aims_at(platforms: list[Platform], user: User, *, at: datetime) -> Aims:
    """Gather what addresses `platforms`, in three queries."""
    aims = Aims(user, at)
    for goal in Goal.objects.filter(platform__in=platforms).newest_first():
        aims.goals[goal.platform_id or 0].append(goal)
    for goal_id, account_id in GoalAccount.objects.filter(goal__platform__in=platforms).values_list("goal", "account"):
        aims.addressed[account_id].append(goal_id)
    steps = Step.objects.filter(goal__platform__in=platforms).values_list("goal", "task__state")
    for row in steps.annotate(Count("pk"), Max("task__last_activity_at")):
        aims.piles[row[0]].append(Pile(*row))
    return aims


def card_of(platform: Platform, aims: Aims, *, may_change: bool) -> PlatformCard:
    goals = aims.goals[platform.pk]
    accounts = sorted(platform.accounts.all(), key=lambda account: account.pk)
    return PlatformCard(
        platform=platform,
        standing=aims.standing(goal.pk for goal in goals),
        lines=[AccountLine(account, aims.standing(aims.addressed[account.pk])) for account in accounts],
        goals=[goal for goal in goals if goal.is_open],
        may_change=may_change,
    )
