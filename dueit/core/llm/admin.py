"""Calls of the language model, for operators: to look at, not to change."""

from django.contrib import admin
from django.http import HttpRequest

from dueit.core.llm.models import LlmCall


@admin.register(LlmCall)
class LlmCallAdmin(admin.ModelAdmin):
    list_display = (
        "at",
        "user",
        "purpose",
        "model",
        "outcome",
        "repaired",
        "attempts",
        "tokens_in",
        "tokens_out",
        "ms",
        "remark",
    )
    list_filter = ("outcome", "repaired", "purpose", "model", "at")
    list_select_related = ("user",)
    search_fields = ("user__email", "model", "remark")
    date_hierarchy = "at"
    ordering = ("-at",)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: LlmCall | None = None) -> bool:
        return False
