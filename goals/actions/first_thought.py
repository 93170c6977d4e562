"""A newcomer's first thought: it becomes a goal to break into steps, or just a task."""

from datetime import datetime

from django.db import transaction

from accounts.actions import welcome
from accounts.models import User
from goals.actions.asking import ask_for_steps
from goals.actions.saying import say_goal
from goals.domain import levels
from goals.models import Draft
from tasks.actions import NewTask, add_task
from tasks.models import Task


@transaction.atomic
def think_of_goal(title: str, *, by: User, at: datetime) -> Draft:
    """Say a first goal and ask for its steps; the newcomer is welcomed."""
    welcome(by, by=by, at=at)
    goal = say_goal(by.personal_project, title, by=by, at=at)
    return ask_for_steps(goal, levels.DEFAULT, by=by, at=at)


@transaction.atomic
def think_of_task(new: NewTask, *, by: User, at: datetime) -> Task:
    """Write a first task down; the newcomer is welcomed."""
    welcome(by, by=by, at=at)
    return add_task(by.personal_project, new, by=by, at=at)
