"""What happened, for operators: to look at, for not even the database lets it be changed."""

from django.contrib import admin

from dueit.core.events.models import AuditEntry
from dueit.core.operators import LookOnly


@admin.register(AuditEntry)
class AuditEntryAdmin(LookOnly):
    list_display = ("at", "kind", "actor", "subject", "project_id")
    list_filter = ("kind", "at")
    list_select_related = ("actor",)
    search_fields = ("=subject", "kind", "actor__email")
    date_hierarchy = "at"
    ordering = ("-id",)
