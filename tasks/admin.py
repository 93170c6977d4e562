"""What operators see of projects and tasks. Words are never theirs to change, and a state moves by our actions."""

from django.contrib import admin
from django.contrib.admin import TabularInline
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone

from accounts.requests import PersonRequest
from dueit.core.operators import LookOnly
from tasks import actions
from tasks.domain.refusals import MoveConflict
from tasks.models import Comment, Invitation, Membership, Offer, Project, Rest, SavedView, Task


class MembershipInline(TabularInline):
    model = Membership
    fields = readonly_fields = ("user", "role", "joined_at")
    can_delete = False
    max_num = 0

    def get_queryset(self, request: HttpRequest) -> QuerySet[Membership]:
        return super().get_queryset(request).select_related("user", "project")


@admin.register(Project)
class ProjectAdmin(LookOnly):
    list_display = ("name", "personal_of", "created_at")
    list_filter = ("created_at",)
    list_select_related = ("personal_of",)
    search_fields = ("name", "memberships__user__email")
    date_hierarchy = "created_at"
    ordering = ("-created_at",)
    inlines = (MembershipInline,)


@admin.register(Invitation)
class InvitationAdmin(LookOnly):
    """Who was asked into which project; what opens the door is not shown."""

    list_display = (
        "project",
        "role",
        "address",
        "invited_by",
        "created_at",
        "expires_at",
        "uses_left",
        "mail",
        "tries",
    )
    list_filter = ("role", "mail", "created_at")
    list_select_related = ("project", "invited_by")
    search_fields = ("address", "project__name", "invited_by__email")
    date_hierarchy = "created_at"
    ordering = ("-id",)
    exclude = ("token_hash", "salt")


@admin.register(Task)
class TaskAdmin(LookOnly):
    list_display = ("title", "project", "state", "planned_on", "settled_on", "created_at")
    list_filter = ("state", "planned_on", "created_at")
    list_select_related = ("project",)
    search_fields = ("title", "note", "author__email")
    date_hierarchy = "created_at"
    ordering = ("-id",)
    actions = ("let_go",)

    @admin.action(description="Let go of the selected tasks", permissions=["act"])
    def let_go(self, request: PersonRequest, tasks: QuerySet[Task]) -> None:
        """Let go; their people find them under Let go, and can start each afresh."""
        for task in tasks:
            try:
                actions.move_task(task, "skip", by=request.user, at=timezone.now())
            except MoveConflict as refusal:
                self.message_user(request, f"“{task}”: {refusal}")


@admin.register(Comment)
class CommentAdmin(LookOnly):
    list_display = ("__str__", "task", "author", "written_at", "mended_at", "removed_at")
    list_filter = ("written_at",)
    list_select_related = ("task", "author")
    search_fields = ("text", "author__email")
    date_hierarchy = "written_at"
    ordering = ("-id",)


@admin.register(Offer)
class OfferAdmin(LookOnly):
    list_display = ("task", "to", "by", "state", "offered_at", "answered_at")
    list_filter = ("state", "offered_at")
    list_select_related = ("task", "to", "by")
    search_fields = ("task__title", "to__email", "by__email")
    date_hierarchy = "offered_at"
    ordering = ("-id",)


@admin.register(SavedView)
class SavedViewAdmin(LookOnly):
    list_display = ("name", "user", "created_at", "removed_at")
    list_filter = ("created_at",)
    list_select_related = ("user",)
    search_fields = ("name", "user__email")
    date_hierarchy = "created_at"
    ordering = ("-id",)


@admin.register(Rest)
class RestAdmin(LookOnly):
    list_display = ("task", "level", "since", "kept_on")
    list_filter = ("level", "since")
    list_select_related = ("task",)
    search_fields = ("task__title",)
    date_hierarchy = "kept_on"
    ordering = ("-id",)
