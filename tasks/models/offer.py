"""A task that is offered to somebody, and what became of that."""

from datetime import datetime, timedelta
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q

from accounts.models import User
from dueit.core.prepared import Given, Prepared
from tasks.domain.offers import Hands, OfferState, answered
from tasks.models.task import OPEN_STATES, Task, TaskQuerySet

# Plain values: migrations keep them and must not change with our code.
STATES = sorted(state.value for state in OfferState)
OPEN, TAKEN, HANDED_BACK, WITHDRAWN = (state.value for state in OfferState)


# What came back is said for so long, unless the task is somebody's before.
SAID_FOR = timedelta(days=7)


class OfferQuerySet(models.QuerySet["Offer"]):
    def visible_to(self, user: User) -> Self:
        return self.filter(task__project__memberships__user=user)

    def open(self) -> Self:
        """Asked by the instant and not by the state: SQLite would plan a question anew at each value it is given."""
        return self.filter(answered_at=None)

    def told_to(self, user: User | Given, since: datetime | Given) -> Self:
        """What `user` is offered, and what came back to them after `since` and is still nobody's; the newest first.

        An offer of a task that is settled rests with it.
        """
        newer = Offer.objects.filter(task=OuterRef("task"), pk__gt=OuterRef("pk"))
        nobody_elses = Q(task__assignee=None) | Q(task__assignee=user)
        came_back = Q(by=user, state=HANDED_BACK, answered_at__gte=since) & nobody_elses & ~Exists(newer)
        told = Q(to=user, answered_at=None) | came_back
        return self.filter(told, task__state__in=OPEN_STATES).order_by("-pk")


class Offer(models.Model):
    """A task offered to one person, who takes it or hands it back with a word. The word stays out of the trail."""

    task = models.ForeignKey(Task, on_delete=models.CASCADE, related_name="offers")
    to = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="offers")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="offers_made")
    offered_at = models.DateTimeField()
    state = models.CharField(max_length=12, choices=[(state, state) for state in STATES], default=OPEN)
    answered_at = models.DateTimeField(null=True, blank=True)
    word = models.CharField(max_length=200, blank=True)

    objects = OfferQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["task"], condition=Q(answered_at=None), name="offer_open_once_per_task"),
            models.CheckConstraint(condition=Q(state__in=STATES), name="offer_state_is_known"),
            models.CheckConstraint(
                name="offer_answered_at_iff_answered",
                condition=Q(state=OPEN, answered_at__isnull=True) | (~Q(state=OPEN) & Q(answered_at__isnull=False)),
            ),
            models.CheckConstraint(name="offer_word_only_with_hand_back", condition=Q(word="") | Q(state=HANDED_BACK)),
        ]

    def __str__(self) -> str:
        return f"{self.task} to {self.to}"

    def answer(self, answer: str, *, at: datetime, word: str = "") -> None:
        """Take the answer `take`, `hand_back` or `withdraw`."""
        self.stand(answered(answer, OfferState(self.state)), at=at, word=word)

    def stand(self, state: OfferState, *, at: datetime, word: str = "") -> None:
        """Take the given state."""
        self.state, self.word = state.value, word
        self.answered_at = None if state is OfferState.OPEN else at
        self.save(update_fields=["state", "answered_at", "word"])


def at_hand_of(user: User, tasks: TaskQuerySet) -> TaskQuerySet:
    """Those of `tasks` that are for `user` to do or leave."""
    return tasks.filter(at_hand(user))


def at_hand(user: User | Given) -> Q:
    """Word what is for `user` to do or leave: what they hold or have settled, and what nobody has.

    What is offered to somebody waits for their answer.
    """
    offered = Offer.objects.open().filter(task=OuterRef("pk"))
    nobodys = Q(~Exists(offered), assignee=None)
    return Q(project__personal_of=user) | Q(assignee=user) | Q(settled_by=user) | nobodys


OPEN_OFFER = Prepared(lambda task: Offer.objects.open().filter(task=task), task=models.BigAutoField())


def open_offer_of(task: Task) -> Offer | None:
    """Return the offer of `task` that waits for an answer."""
    return next(OPEN_OFFER.objects(Offer, task=task.pk), None)


def hands_of(task: Task) -> Hands:
    """Ask with whom `task` is, in one query."""
    offer = open_offer_of(task)
    return Hands(task.assignee_id, offer.to_id, offer.by_id) if offer else Hands(task.assignee_id)
