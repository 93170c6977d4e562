"""Goals and their steps, as they would stand at noon."""

import factory
from factory.django import DjangoModelFactory

from goals.domain.aims import Aim
from goals.domain.platforms import PlatformLook
from goals.domain.schedule.kinds import Sharing
from goals.models import Account, Goal, Platform, Step
from tasks.tests.factories import NOON, TODAY, ProjectFactory, TaskFactory

__all__ = ["NOON", "TODAY", "AccountFactory", "GoalFactory", "PlatformFactory", "StepFactory", "aim_at", "at_platform"]


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


class PlatformFactory(DjangoModelFactory):
    class Meta:
        model = Platform

    project = factory.SubFactory(ProjectFactory)
    name = factory.Sequence("Platform {}".format)
    look = factory.LazyFunction(PlatformLook().to_json)
    created_at = NOON


class AccountFactory(DjangoModelFactory):
    class Meta:
        model = Account

    platform = factory.SubFactory(PlatformFactory)
    username = factory.Sequence("account-{}".format)
    created_at = NOON


def at_platform(goal, platform):
    """Have `goal` address `platform`, without anybody doing so."""
    goal.platform = platform
    goal.save()
    return goal


def aim_at(platform, accounts=(), way=Sharing.EACH):
    return Aim(platform and platform.pk, tuple(account.pk for account in accounts), way)
