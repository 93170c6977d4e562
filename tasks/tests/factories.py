"""People's projects and tasks, as they would stand at noon."""

from datetime import UTC, date, datetime, timedelta

import factory
from factory.django import DjangoModelFactory

from tasks.domain.invitation import Mail, hash_of
from tasks.domain.lifecycle import State
from tasks.domain.roles import Role
from tasks.models import Comment, Invitation, Membership, Project, Task

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)
TODAY = date(2026, 3, 4)


class ProjectFactory(DjangoModelFactory):
    class Meta:
        model = Project

    name = factory.Sequence("Project {}".format)


class MembershipFactory(DjangoModelFactory):
    class Meta:
        model = Membership

    project = factory.SubFactory(ProjectFactory)
    role = Role.MEMBER


class TaskFactory(DjangoModelFactory):
    class Meta:
        model = Task

    class Params:
        settled = factory.Trait(state=State.COMPLETED, finished_at=NOON, settled_on=TODAY)
        let_go = factory.Trait(state=State.SKIPPED, finished_at=NOON, settled_on=TODAY, reason="by_user")

    project = factory.SubFactory(ProjectFactory)
    title = factory.Sequence("Task {}".format)
    created_at = NOON
    last_activity_at = NOON
    planned_on = TODAY
    position = factory.Sequence(lambda place: 1000 * place)


class CommentFactory(DjangoModelFactory):
    class Meta:
        model = Comment

    task = factory.SubFactory(TaskFactory)
    text = factory.Sequence("Comment {}".format)
    written_at = NOON


class InvitationFactory(DjangoModelFactory):
    """A link whose token is its number in words; with an address, a letter that has gone."""

    class Meta:
        model = Invitation

    class Params:
        token = factory.Sequence("a-token-of-a-link-for-tests-number-{}".format)

    project = factory.SubFactory(ProjectFactory)
    role = Role.MEMBER
    created_at = NOON
    expires_at = NOON + timedelta(days=7)
    uses_left = 1
    token_hash = factory.LazyAttribute(lambda made: hash_of(made.token))
    mail = factory.LazyAttribute(lambda made: Mail.SENT if made.address else "")
    address = ""
