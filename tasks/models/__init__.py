"""What: projects, their members, and the tasks in them."""

from tasks.models.project import Membership, Project
from tasks.models.task import Task

__all__ = ["Membership", "Project", "Task"]
