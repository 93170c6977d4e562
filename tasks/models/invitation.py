"""Ways into a shared project that somebody in it has opened for others."""

from base64 import urlsafe_b64encode
from datetime import datetime
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils.crypto import salted_hmac

from accounts.models import User
from dueit.core.outbox import LEASE, wait_after
from tasks.domain.invitation import INVITED, Mail, hash_of, hint
from tasks.domain.roles import Permission, roles_that_may
from tasks.models.project import Membership, Project

WAITS = Q(mail=Mail.QUEUED.value)


class InvitationQuerySet(models.QuerySet["Invitation"]):
    def visible_to(self, user: User) -> Self:
        return self.filter(project__memberships__user=user)

    def of_token(self, token: str) -> Self:
        return self.filter(token_hash=hash_of(token))

    def letters_to(self, user: User) -> Self:
        """Those that went to the address that somebody logs in with, and has confirmed."""
        is_theirs = User.objects.logged_in_with(user.email).filter(pk=user.pk)
        return self.filter(Exists(is_theirs), address=user.email.lower())

    def open(self, at: datetime) -> Self:
        """Those that somebody could still use at `at`, as long as whoever made them may still invite."""
        able = Membership.objects.filter(role__in=roles_that_may(Permission.INVITE))
        vouched = Exists(able.filter(project=OuterRef("project"), user=OuterRef("invited_by")))
        return self.filter(vouched, revoked_at=None, expires_at__gt=at, uses_left__gt=0)

    def due(self, at: datetime) -> Self:
        """Those whose letter is to be tried at `at`, and that nobody is trying."""
        return self.open(at).filter(WAITS, next_try_at__lte=at).order_by("next_try_at", "pk")

    def ended(self, before: datetime) -> Self:
        """Those that ran out or were taken back `before`; one that was used up runs out in its time."""
        return self.filter(Q(expires_at__lt=before) | Q(revoked_at__lt=before))

    def held(self, invitation: "Invitation") -> Self:
        """The row of `invitation`, as long as nobody has tried its letter since it was claimed."""
        return self.filter(WAITS, pk=invitation.pk, tries=invitation.tries)


class Invitation(models.Model):
    """An offer to join a project as something: a link for several people, or a letter to one."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="invitations")
    role = models.CharField(max_length=10, choices=[(role.value, role.value.title()) for role in INVITED])
    invited_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)
    uses = models.PositiveSmallIntegerField(default=0)
    uses_left = models.PositiveSmallIntegerField(default=1)
    token_hash = models.CharField(max_length=64, unique=True)

    # The letter, if there is one. Its salt makes the token once more, and is forgotten when the letter has gone.
    address = models.EmailField(blank=True)
    origin = models.CharField(max_length=200, blank=True)
    salt = models.CharField(max_length=64, blank=True)
    mail = models.CharField(max_length=8, choices=[(one.value, one.value) for one in Mail], blank=True)
    # Whoever claimed a letter may settle it while `tries` is still the number of their try.
    tries = models.PositiveSmallIntegerField(default=0)
    next_try_at = models.DateTimeField(null=True, blank=True)

    objects = InvitationQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["next_try_at"], condition=WAITS, name="invitation_queued")]
        constraints = [
            models.CheckConstraint(
                name="invitation_makes_a_member_or_a_viewer", condition=Q(role__in=[role.value for role in INVITED])
            ),
            models.CheckConstraint(name="invitation_ends_after_it_began", condition=Q(expires_at__gt=F("created_at"))),
            models.CheckConstraint(
                name="invitation_with_an_address_is_for_one_person",
                condition=Q(address="") | Q(uses__lte=1, uses_left=1 - F("uses")),
            ),
            models.CheckConstraint(
                name="invitation_has_a_letter_iff_it_has_an_address",
                condition=Q(address="", mail="") | (~Q(address="") & Q(mail__in=[one.value for one in Mail])),
            ),
            models.CheckConstraint(
                name="invitation_keeps_its_salt_only_while_its_letter_waits",
                condition=(WAITS & Q(next_try_at__isnull=False) & ~Q(salt=""))
                | (~WAITS & Q(salt="", next_try_at__isnull=True)),
            ),
        ]

    def __str__(self) -> str:
        return f"invitation to {self.project}"

    @property
    def hint(self) -> str:
        """Whom it is for, without saying it to others."""
        return hint(self.address)

    @property
    def token(self) -> str:
        """The token of a letter that waits, made anew: only its salt is kept, which says nothing without our secret."""
        digest = salted_hmac("tasks.invitation", self.salt, algorithm="sha256").digest()
        return urlsafe_b64encode(digest).decode().rstrip("=")

    def is_for(self, user: User) -> bool:
        return self.address in ("", user.email.lower())

    def spend(self) -> None:
        self.uses, self.uses_left = self.uses + 1, self.uses_left - 1
        self.save(update_fields=["uses", "uses_left"])

    def claim(self, at: datetime) -> None:
        """Try the letter, with nobody else at it for a while."""
        self.tries, self.next_try_at = self.tries + 1, at + LEASE
        self.save(update_fields=["tries", "next_try_at"])

    def wait(self, at: datetime) -> None:
        """Let the letter be tried again, each time after twice as long."""
        self.next_try_at = at + wait_after(self.tries)
        self.save(update_fields=["next_try_at"])

    def settle(self, mail: Mail) -> None:
        """Say what became of the letter, and forget how its token was made."""
        self.mail, self.salt, self.next_try_at = mail.value, "", None
        self.save(update_fields=["mail", "salt", "next_try_at"])
