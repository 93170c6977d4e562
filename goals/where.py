"""Where, and with whom, a goal is pursued: what its page says and offers."""

from dataclasses import dataclass

from accounts.models import User
from goals.domain import aims
from goals.domain.schedule.kinds import Sharing
from goals.forms import AimForm
from goals.models import Account, Goal, Platform
from tasks.actions.access import permissions_of
from tasks.domain.roles import Permission


@dataclass(frozen=True)
class Option:
    """A platform that a goal could address, with its accounts: those that it addresses first, in their order."""

    platform: Platform
    accounts: list[Account]
    chosen: frozenset[int]
    is_chosen: bool


@dataclass(frozen=True)
class Where:
    """What one goal addresses, and what it could address."""

    goal: Goal
    options: list[Option]
    form: AimForm
    may_change: bool

    @property
    def chosen(self) -> Option | None:
        return next((option for option in self.options if option.platform.pk == self.goal.platform_id), None)

    @property
    def is_nowhere(self) -> bool:
        return self.chosen is None

    @property
    def accounts(self) -> list[Account]:
        """The accounts that it addresses, in order."""
        option = self.chosen
        return [account for account in option.accounts if account.pk in option.chosen] if option else []

    @property
    def sharing(self) -> str:
        """How they share its tasks; nothing to say of a single one."""
        way = Sharing(self.goal.task_distribution_strategy)
        return aims.WORDS[way] if len(self.accounts) > 1 else ""


def where_of(goal: Goal, user: User, form: AimForm | None = None) -> Where:
    """Gather where `goal` is and could be pursued, in four queries; a refused `form` keeps what was chosen in it."""
    places = dict(goal.addressed.values_list("account_id", "place"))
    platforms = goal.project.platforms.in_order().prefetch_related("accounts")
    return Where(
        goal=goal,
        options=[option_of(platform, goal, places) for platform in platforms],
        form=form or AimForm(goal),
        may_change=Permission.KEEP_PLATFORMS in permissions_of(user, goal.project_id),
    )


def choices_in(form: AimForm, goal: Goal) -> list[Option]:
    """Return what a goal to be could address, with what is chosen in `form`."""
    platform, chosen = str(form["platform"].value() or ""), set(map(str, form["accounts"].value() or ()))
    return [
        Option(
            each,
            accounts := list(each.accounts.all()),
            frozenset(account.pk for account in accounts if str(account.pk) in chosen),
            str(each.pk) == platform,
        )
        for each in goal.project.platforms.in_order().prefetch_related("accounts")
    ]


def option_of(platform: Platform, goal: Goal, places: dict[int, int]) -> Option:
    accounts = sorted(platform.accounts.all(), key=lambda account: (places.get(account.pk, len(places)), account.pk))
    return Option(platform, accounts, frozenset(places), platform.pk == goal.platform_id)
