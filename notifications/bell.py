"""The bell of a person: whether something is there for them to read, and what their open pages hear of it."""

from collections.abc import Collection

from django.db.models import Min, OuterRef, Subquery

from accounts.models import User
from dueit.core.live import bus, topics
from notifications.models import Notification


def hold(people: Collection[int]) -> None:
    """Hold the bells of these people until the end of the transaction: whoever changes what one can read, first.

    Otherwise somebody who reads and somebody who tells at the same time could each miss what the other did.
    """
    list(User.objects.filter(pk__in=people).order_by("pk").select_for_update(no_key=True).values_list("pk"))


def ring(people: Collection[int]) -> None:
    """Set the bells of people, which are held, by what they have not read, and tell their open pages."""
    unread = Notification.objects.filter(user=OuterRef("pk"), read_at=None, withdrawn_at=None)
    first = unread.order_by().values("user").annotate(first=Min("shown_at")).values("first")
    User.objects.filter(pk__in=people).update(news_from=Subquery(first))
    if len(people) == 1:
        [user_id] = people
        bus.send(topics.of_user(user_id), "inbox", user=user_id)
    else:
        bus.send_each({topics.of_user(user_id): {"user": user_id} for user_id in sorted(people)}, "inbox")
