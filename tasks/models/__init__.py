"""What: projects, their members and who may join, and the tasks in them."""

from tasks.models.comment import Comment
from tasks.models.invitation import Invitation
from tasks.models.offer import Offer
from tasks.models.project import Membership, Project
from tasks.models.remark import Remark
from tasks.models.rest import Rest, RestingWatch
from tasks.models.saved_view import SavedView
from tasks.models.task import Task
from tasks.models.thread import thread_of
from tasks.models.welcome import Welcome

__all__ = [
    "Comment",
    "Invitation",
    "Membership",
    "Offer",
    "Project",
    "Remark",
    "Rest",
    "RestingWatch",
    "SavedView",
    "Task",
    "Welcome",
    "thread_of",
]
