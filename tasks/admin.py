"""What operators see of projects and tasks. Words are never theirs to change, and a state moves by our actions."""

from typing import Any

from django.contrib import admin
from django.contrib.admin import ModelAdmin, TabularInline
from django.http import HttpRequest

from tasks.models import Membership, Project, Task


class MembershipInline(TabularInline):
    model = Membership
    autocomplete_fields = ("user",)
    extra = 0


@admin.register(Project)
class ProjectAdmin(ModelAdmin):
    list_display = ("name", "personal_of", "created_at")
    search_fields = ("name", "memberships__user__email")
    readonly_fields = ("personal_of", "created_at")
    inlines = (MembershipInline,)


@admin.register(Task)
class TaskAdmin(ModelAdmin):
    """Looking only: a task is moved by people, and its words not even by them."""

    list_display = ("title", "project", "state", "planned_on", "settled_on", "created_at")
    list_filter = ("state", "planned_on", "created_at")
    list_select_related = ("project",)
    search_fields = ("title", "note", "author__email")
    date_hierarchy = "created_at"

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
