"""What operators see of goals and of proposed steps: to look at, for the words belong to people."""

from typing import Any

from django.contrib import admin
from django.contrib.admin import ModelAdmin
from django.http import HttpRequest

from goals.models import Draft, Goal


class LookOnly(ModelAdmin):
    """Shows rows and changes none."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(Goal)
class GoalAdmin(LookOnly):
    list_display = ("title", "project", "owner", "state", "level", "created_at")
    list_filter = ("state", "level", "created_at")
    list_select_related = ("project", "owner")
    search_fields = ("title", "why", "owner__email")
    date_hierarchy = "created_at"


@admin.register(Draft)
class DraftAdmin(LookOnly):
    """Where to look when suggestions don't come: state, attempts and lease."""

    list_display = ("id", "user", "state", "wish", "source", "attempts", "lease_until", "asked_at", "ready_at")
    list_filter = ("state", "source", "wish", "level", "asked_at")
    list_select_related = ("user",)
    search_fields = ("user__email",)
    date_hierarchy = "asked_at"
