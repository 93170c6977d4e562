"""Calls of the language model, for operators: to look at, not to change."""

from django.contrib import admin

from dueit.core.llm.models import LlmCall
from dueit.core.operators import LookOnly


@admin.register(LlmCall)
class LlmCallAdmin(LookOnly):
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
