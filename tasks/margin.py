"""What the rows and pages of tasks say beside their own words: where and with whom they are, how much was said."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any, NamedTuple

from django.db.models import BigAutoField, CharField, F, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce, Left, NullIf, StrIndex

from dueit.core.prepared import Prepared
from tasks.models import Comment, Offer, Task
from tasks.models.task import SHARED_NAME


class Margin(NamedTuple):
    """Who took a task and to whom it is offered, "" for nobody; how many comments it has; its shared project, or "".

    The same to every viewer.
    """

    holder: str = ""
    offered_to: str = ""
    comments: int = 0
    place: str = ""


EMPTY = Margin()


def name_of(person: str) -> Coalesce:
    """Word how somebody is called, as `accounts.domain.calling` does; `person` is the way to them."""
    address = F(f"{person}__email")
    begins_with = Left(address, StrIndex(address, Value("@")) - 1)
    return Coalesce(NullIf(F(f"{person}__name"), Value("")), begins_with, output_field=CharField())


def beside(tasks: "QuerySet[Task]") -> "QuerySet[Task, tuple[Any, ...]]":
    offers = Offer.objects.open().filter(task=OuterRef("pk"))
    offered_to = Subquery(offers.values(name=name_of("to"))[:1])
    said = Comment.objects.how_many(OuterRef("pk"))
    return tasks.values_list("pk", name_of("assignee"), offered_to, said, SHARED_NAME)


ONE = Prepared(lambda task: beside(Task.objects.filter(pk=task)), task=BigAutoField())


def margins_of(task_ids: Collection[int]) -> Mapping[int, Margin]:
    """Ask what stands beside tasks, in one query; whoever changes that must bump the tasks' versions.

    But for the name of their project, which lists ask for anew: see `TaskQuerySet.slips`.
    """
    if not task_ids:
        return {}
    rows: Iterable[Any] = beside(Task.objects.filter(pk__in=task_ids))
    if len(task_ids) == 1:
        [only] = task_ids
        rows = ONE.rows(task=only)
    return {pk: Margin(holder or "", to or "", said or 0, place) for pk, holder, to, said, place in rows}
