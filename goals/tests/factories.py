"""Goals and their steps, as they would stand at noon."""

import factory
from factory.django import DjangoModelFactory

from goals.models import Goal, Step
from tasks.tests.factories import NOON, TODAY, ProjectFactory, TaskFactory

__all__ = ["NOON", "TODAY", "GoalFactory", "StepFactory"]


class GoalFactory(DjangoModelFactory):
    class Meta:
        model = Goal

    project = factory.SubFactory(ProjectFactory)
    title = factory.Sequence("Goal {}".format)
    created_at = NOON


class StepFactory(DjangoModelFactory):
    class Meta:
        model = Step

    goal = factory.SubFactory(GoalFactory)
    task = factory.SubFactory(
        TaskFactory, project=factory.SelfAttribute("..goal.project"), author=factory.SelfAttribute("..goal.owner")
    )
    place = factory.Sequence(int)
