"""With whom tasks are, by name: what their rows and pages say about it, the same to every viewer."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any, NamedTuple

from django.db.models import BigAutoField, CharField, F, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce, NullIf

from dueit.core.prepared import Prepared
from tasks.models import Offer, Task


class Holders(NamedTuple):
    """Who took a task, and to whom it is offered; "" for nobody."""

    holder: str = ""
    offered_to: str = ""


NOBODY = Holders()


def name_of(person: str) -> Coalesce:
    """Word how somebody is called, as `User` does; `person` is the way to them."""
    return Coalesce(NullIf(F(f"{person}__name"), Value("")), F(f"{person}__email"), output_field=CharField())


def named(tasks: "QuerySet[Task]") -> "QuerySet[Task, tuple[Any, ...]]":
    offers = Offer.objects.open().filter(task=OuterRef("pk"))
    return tasks.values_list("pk", name_of("assignee"), Subquery(offers.values(name=name_of("to"))[:1]))


ONE = Prepared(lambda task: named(Task.objects.filter(pk=task)), task=BigAutoField())


def holders_of(task_ids: Collection[int]) -> Mapping[int, Holders]:
    """Ask with whom tasks are, in one query; whoever changes that must bump the tasks' versions."""
    if not task_ids:
        return {}
    rows: Iterable[Any] = named(Task.objects.filter(pk__in=task_ids))
    if len(task_ids) == 1:
        [only] = task_ids
        rows = ONE.rows(task=only)
    return {pk: Holders(holder or "", to or "") for pk, holder, to in rows}
