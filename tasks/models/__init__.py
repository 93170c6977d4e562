"""What: projects, their members, and the tasks in them."""

from tasks.models.comment import Comment
from tasks.models.offer import Offer
from tasks.models.project import Membership, Project
from tasks.models.remark import Remark
from tasks.models.task import Task
from tasks.models.thread import thread_of
from tasks.models.welcome import Welcome

__all__ = ["Comment", "Membership", "Offer", "Project", "Remark", "Task", "Welcome", "thread_of"]
