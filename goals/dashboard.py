"""The dashboard of platforms: what stands where, counted over the tasks of the goals that address them."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime
from itertools import chain
from typing import Any, NamedTuple

from django.db.models import Count, IntegerField, Max, Q, QuerySet, Value

from accounts.models import User
from goals.domain.day_words import day_word
from goals.models import Account, Goal, GoalAccount, Occurrence, Platform, Step
from tasks.actions.access import projects_open_to
from tasks.domain.lifecycle import State, words
from tasks.domain.roles import Permission

# Always shown; what didn't work out is only shown where there is some.
SHOWN = (State.WAITING, State.IN_PROGRESS, State.COMPLETED, State.SKIPPED)
NAMED = 3


class Pile(NamedTuple):
    """The tasks of one goal in one state, for one account or for all that the goal addresses."""

    goal_id: int
    account_id: int | None
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

    def of_platform(self, platform_id: int) -> Standing:
        """Sum up all tasks of the goals that address a platform."""
        return self.standing([pile for goal in self.goals[platform_id] for pile in self.piles[goal.pk]])

    def of_account(self, account_id: int) -> Standing:
        """Sum up what came up for an account, and what its goals ask of all their accounts."""
        shared = [pile for goal_id in self.addressed[account_id] for pile in self.piles[goal_id]]
        own = [pile for pile in chain.from_iterable(self.piles.values()) if pile.account_id == account_id]
        return self.standing([*own, *(pile for pile in shared if pile.account_id is None)])

    def standing(self, piles: list[Pile]) -> Standing:
        sums = {state: sum(pile.size for pile in piles if pile.state == state) for state in State}
        counts = [(words(state), sums[state]) for state in State if state in SHOWN or sums[state]]
        return Standing(counts, self.last_word(piles))

    def last_word(self, piles: list[Pile]) -> str:
        last = max((pile.last_at for pile in piles), default=None)
        return day_word(self.user.today(last), today=self.user.today(self.at)) if last else ""


def dashboard_of(user: User, *, at: datetime) -> list[PlatformCard]:
    """Draw up the cards of all platforms that `user` can see, in as many queries for one as for thirty."""
    visible = Platform.objects.visible_to(user).select_related("project").prefetch_related("accounts")
    platforms = list(visible.filter(project__archived_at=None).in_order())
    aims = aims_at(platforms, user, at=at)
    open_to = set(projects_open_to(user, Permission.KEEP_PLATFORMS).values_list("pk", flat=True))
    return [card_of(platform, aims, may_change=platform.project_id in open_to) for platform in platforms]


def aims_at(platforms: list[Platform], user: User, *, at: datetime) -> Aims:
    """Gather what addresses `platforms`, in four queries."""
    aims = Aims(user, at)
    for goal in Goal.objects.kept().filter(platform__in=platforms).newest_first():
        aims.goals[goal.platform_id or 0].append(goal)
    for goal_id, account_id in GoalAccount.objects.filter(goal__platform__in=platforms).values_list("goal", "account"):
        aims.addressed[account_id].append(goal_id)
    there = Q(goal__platform__in=platforms, task__isnull=False)
    steps = Step.objects.filter(there).values_list("goal", Value(None, IntegerField()), "task__state")
    times = Occurrence.objects.filter(there).values_list("goal", "account", "task__state")
    for row in chain(counted(steps), counted(times)):
        aims.piles[row[0]].append(Pile(*row))
    return aims


def counted(tasks: "QuerySet[Any, Any]") -> "QuerySet[Any, Any]":
    return tasks.annotate(Count("pk"), Max("task__last_activity_at"))


def card_of(platform: Platform, aims: Aims, *, may_change: bool) -> PlatformCard:
    goals = aims.goals[platform.pk]
    accounts = sorted(platform.accounts.all(), key=lambda account: account.pk)
    return PlatformCard(
        platform=platform,
        standing=aims.of_platform(platform.pk),
        lines=[AccountLine(account, aims.of_account(account.pk)) for account in accounts],
        goals=[goal for goal in goals if goal.is_open],
        may_change=may_change,
    )
