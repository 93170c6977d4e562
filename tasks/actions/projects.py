"""Opening the places where tasks live."""

from django.db import transaction

from accounts.models import User
from tasks.domain.roles import Role
from tasks.models import Membership, Project


@transaction.atomic
def open_personal_project(user: User) -> Project:
    """Give `user` the place where their own tasks live; asking twice changes nothing."""
    project, is_new = Project.objects.get_or_create(personal_of=user, defaults={"name": "Mine"})
    if is_new:
        Membership.objects.create(project=project, user=user, role=Role.OWNER)
    return project
