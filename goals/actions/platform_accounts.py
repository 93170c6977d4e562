"""Keeping the accounts on a platform: a name and notes, never a secret."""

from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction

from accounts.models import User
from dueit.core.events import publish
from dueit.core.events.models import AuditEntry
from dueit.core.events.undo import CannotUndo
from goals.actions import platforms
from goals.actions.refusals import NameTaken
from goals.events import AccountAdded, AccountChanged, AccountEvent, AccountRemoved
from goals.models import Account, Platform
from tasks.actions.access import check_may
from tasks.domain.roles import Permission


@transaction.atomic
def add_account(platform: Platform, username: str, notes: str = "", *, by: User, at: datetime) -> Account:
    """Note an account on a platform. Raises NameTaken."""
    platform = platforms.locked(platform.pk)
    check_may(by, Permission.KEEP_PLATFORMS, platform.project_id)
    account = Account(platform=platform, username=username, notes=notes, created_at=at)
    keep(account)
    account.trace = tell(AccountAdded, account, by=by, at=at)
    return account


@transaction.atomic
def change_account(account: Account, username: str, notes: str, *, by: User, at: datetime) -> Account:
    """Give an account another name or other notes; the same ones change nothing. Raises NameTaken."""
    account = locked(account.pk)
    check_may(by, Permission.KEEP_PLATFORMS, account.platform.project_id)
    if (account.username, account.notes) == (username, notes):
        return account
    account.username, account.notes = username, notes
    account.version += 1
    keep(account)
    account.trace = tell(AccountChanged, account, by=by, at=at)
    return account


@transaction.atomic
def remove_account(account: Account, *, by: User, at: datetime, entry_id: int | None = None) -> None:
    """Remove an account for good. Goals go on without it, and without what waited for it."""
    account = locked(account.pk)
    check_may(by, Permission.KEEP_PLATFORMS, account.platform.project_id)
    goals = tuple(account.aims.order_by("goal").values_list("goal", flat=True))
    tell(AccountRemoved, account, by=by, at=at, goals=goals, entry_id=entry_id)
    account.delete()


@transaction.atomic
def undo_account_added(entry: AuditEntry, *, by: User, at: datetime) -> None:
    """Withdraw an account that nobody has used yet."""
    account = Account.objects.filter(pk=entry.details["account_id"], version=1, aims=None).first()
    if account is None:
        raise CannotUndo("Something else has happened to this since, so it stays.")
    remove_account(account, by=by, at=at, entry_id=entry.pk)


def locked(account_id: int) -> Account:
    """Read an account, held until the end of the transaction."""
    return Account.objects.select_for_update(of=("self",)).select_related("platform__project").get(pk=account_id)


def keep(account: Account) -> None:
    """Write an account; the database says whether its name is free."""
    try:
        with transaction.atomic():
            account.save()
    except IntegrityError as clash:
        raise NameTaken("That account is on this platform already.") from clash


def tell(fact: type[AccountEvent], account: Account, *, by: User, at: datetime, **beyond: Any) -> AuditEntry:
    where: dict[str, Any] = {"project_id": account.platform.project_id, "platform_id": account.platform_id}
    return publish(fact(actor_id=by.pk, at=at, account_id=account.pk, **where, **beyond))
