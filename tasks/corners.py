"""What tasks put beside the pages of others."""

from collections.abc import Collection
from functools import lru_cache
from typing import Any

from django.db.models import BigAutoField, Exists, OuterRef, Q, QuerySet
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from accounts.models import User
from dueit.core.prepared import Given, Prepared
from tasks.domain.lifecycle import move_label
from tasks.looks import tags_of
from tasks.models import Offer, Task
from tasks.models.offer import at_hand

MOST = 4096


def told_of(tasks: Given, user: Given) -> "QuerySet[Task, tuple[Any, ...]]":
    """Those of `tasks` that are for `user` to do or to answer, and whether they are offered."""
    here = Task.objects.doable_by(user).open().filter(pk__in=tasks, project__archived_at=None)
    offered = Exists(Offer.objects.open().filter(to=user, task=OuterRef("pk")))
    return here.filter(at_hand(user) | Q(offered)).values_list("pk", "title", offered)


TOLD_OF = Prepared(told_of, tasks=[BigAutoField()], user=BigAutoField())


def beside_notices(task_ids: Collection[int], user: User) -> dict[int, SafeString]:
    """Draw what somebody can do at once about tasks that they were told of: for those at hand, and those offered."""
    found = list(TOLD_OF.rows(tasks=task_ids, user=user.pk))
    tags = tags_of([pk for pk, _, is_offered in found if not is_offered])
    return {
        pk: draw_answers(pk) if is_offered else draw_moves(pk, title, repeats=pk in tags and tags[pk].repeats)
        for pk, title, is_offered in found
    }


@lru_cache(maxsize=MOST)
def draw_answers(task_id: int) -> SafeString:
    return render_to_string("tasks/_asked.html", {"task_id": task_id})


@lru_cache(maxsize=MOST)
def draw_moves(task_id: int, title: str, *, repeats: bool) -> SafeString:
    """Draw what can be done about a task at hand, once for all that this shows."""
    skip_label = move_label("skip", of_goal=repeats)
    return render_to_string("tasks/_at_once.html", {"task_id": task_id, "title": title, "skip_label": skip_label})
