"""Ways to carry out what a goal asks for, and to look whether it is true: a registry of kinds each."""

from typing import Protocol

from django.utils.module_loading import import_string

from goals.domain.strategies import CheckKind, ExecutionKind
from goals.models import Goal

EXECUTIONS = {
    ExecutionKind.MANUAL: "goals.execution.manual.ByHand",
}
CHECKS = {
    CheckKind.NONE: "goals.execution.unchecked.Unchecked",
    CheckKind.MANUAL: "goals.execution.manual.AskedOfItsPerson",
}


class Execution(Protocol):
    def note_of(self, goal: Goal) -> str:
        """Return what a task of the goal says on its page, beside its title."""
        ...


class Check(Protocol):
    @property
    def asks_its_person(self) -> bool:
        """Whether somebody is asked on the goal's days."""
        ...


def execution_of(goal: Goal) -> Execution:
    kind: type[Execution] = import_string(EXECUTIONS[ExecutionKind(goal.execution_strategy)])
    return kind()


def check_of(goal: Goal) -> Check:
    kind: type[Check] = import_string(CHECKS[CheckKind(goal.check_strategy)])
    return kind()
