"""Where tasks live, and who may be there."""

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models.functions import Now

from accounts.models import User
from dueit.core.events.models import AuditEntry
from dueit.core.prepared import Prepared
from tasks.domain.roles import PLACES


class ProjectQuerySet(models.QuerySet["Project"]):
    def visible_to(self, user: User) -> Self:
        return self.filter(memberships__user=user)

    def shared(self) -> Self:
        """Places that others can join."""
        return self.filter(personal_of=None)

    def in_use(self) -> Self:
        """Places that are not archived."""
        return self.filter(archived_at=None)

    def archived(self) -> Self:
        """Places that were put away: few, so whatever is in use elsewhere is asked for as not being in one of these.

        Joined to each project instead, PostgreSQL begins with projects until it has counted them.
        """
        return self.filter(archived_at__isnull=False)

    def numbers_of(self, user_id: int) -> list[int]:
        """The ids of all places that somebody is in: each page asks when it opens its socket."""
        return [number for (number,) in MINE.rows(user=user_id)]

    def personal_of(self, user: User) -> "Project":
        """The place of `user`'s own things."""
        return PERSONAL.get(Project, user=user.pk)


class Project(models.Model):
    """A place for tasks. Everybody has a personal one; others are shared by their members."""

    name = models.CharField(max_length=80)
    # the name before this one, for a naming that is taken back: the trail keeps no words
    former_name = models.CharField(max_length=80, blank=True)
    personal_of = models.OneToOneField(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.CASCADE, related_name="personal_project"
    )
    created_at = models.DateTimeField(db_default=Now())
    # where a shared project lives; one's own things live where one is
    time_zone = models.CharField(max_length=64, default="UTC")

    # an archived project can be read and brought back; nothing in it moves
    archived_at = models.DateTimeField(null=True, blank=True)

    objects = ProjectQuerySet.as_manager()

    # The audit entry that the last action on this instance wrote: what its undo button names.
    trace: AuditEntry | None = None

    class Meta:
        indexes = [
            models.Index(fields=["archived_at"], condition=models.Q(archived_at__isnull=False), name="project_archived")
        ]
        constraints = [
            models.CheckConstraint(
                name="project_of_one_person_is_in_use",
                condition=models.Q(personal_of__isnull=True) | models.Q(archived_at__isnull=True),
            )
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return f"/projects/{self.pk}/"

    @property
    def is_archived(self) -> bool:
        return self.archived_at is not None


PERSONAL = Prepared(lambda user: Project.objects.filter(personal_of=user), user=models.BigAutoField())
MINE = Prepared(
    lambda user: Project.objects.filter(memberships__user=user).values_list("pk"), user=models.BigAutoField()
)


class MembershipQuerySet(models.QuerySet["Membership"]):
    def visible_to(self, user: User) -> Self:
        return self.filter(project__memberships__user=user)


class Membership(models.Model):
    """Somebody's place in a project."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="memberships")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=10, choices=[(role.value, role.value.title()) for role in PLACES])
    joined_at = models.DateTimeField(db_default=Now())

    objects = MembershipQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["project", "user"], name="membership_once_per_project")]

    def __str__(self) -> str:
        return f"{self.user} in {self.project}"
