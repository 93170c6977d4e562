"""Where goals are pursued: platforms, the accounts on them, and which of those a goal addresses. No secrets, ever."""

from typing import Self

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower

from accounts.models import User
from dueit.core.events.models import AuditEntry
from goals.domain.platforms import PlatformLook, read_look
from tasks.models import Project


class PlatformQuerySet(models.QuerySet["Platform"]):
    def visible_to(self, user: User) -> Self:
        return self.filter(project__memberships__user=user)

    def in_order(self) -> Self:
        """Those of a person's own project first."""
        return self.order_by(
            F("project__personal_of").asc(nulls_last=True), "project__name", "project", Lower("name"), "pk"
        )


class Platform(models.Model):
    """A place where a project does things: a shop, a network, a building."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="platforms")
    name = models.CharField(max_length=80)
    look = models.JSONField()
    created_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)

    objects = PlatformQuerySet.as_manager()

    # The audit entry that the last action on this instance wrote: what its undo button names.
    trace: AuditEntry | None = None

    class Meta:
        constraints = [
            models.UniqueConstraint(
                "project", Lower("name"), name="platform_name_is_unique_in_its_project_in_any_case"
            ),
            models.CheckConstraint(name="platform_has_a_name", condition=~Q(name="")),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return f"/platforms/#platform-{self.pk}"

    @property
    def shown(self) -> PlatformLook:
        """Its colour, icon and links."""
        return read_look(self.look)


class AccountQuerySet(models.QuerySet["Account"]):
    def visible_to(self, user: User) -> Self:
        return self.filter(platform__project__memberships__user=user)

    def in_order(self) -> Self:
        return self.order_by("pk")


class Account(models.Model):
    """A name under which somebody acts on a platform."""

    platform = models.ForeignKey(Platform, on_delete=models.CASCADE, related_name="accounts")
    username = models.CharField(max_length=120)
    notes = models.TextField(max_length=1000, blank=True)
    created_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)

    objects = AccountQuerySet.as_manager()

    trace: AuditEntry | None = None

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["platform", "username"], name="account_username_is_unique_on_its_platform"),
            models.CheckConstraint(name="account_has_a_username", condition=~Q(username="")),
        ]

    def __str__(self) -> str:
        return self.username

    def get_absolute_url(self) -> str:
        return self.platform.get_absolute_url()


class GoalAccount(models.Model):
    """One of the accounts that a goal addresses, in the order in which they take turns."""

    goal = models.ForeignKey("goals.Goal", on_delete=models.CASCADE, related_name="addressed")
    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="aims")
    place = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["goal", "account"], name="goal_account_once_per_goal"),
            models.UniqueConstraint(fields=["goal", "place"], name="goal_account_has_a_place_of_its_own"),
        ]

    def __str__(self) -> str:
        return f"account {self.account_id} of goal {self.goal_id}"
