"""What operators see of what people were told."""

from django.contrib import admin

from dueit.core.operators import LookOnly
from notifications.models import Notification


@admin.register(Notification)
class NotificationAdmin(LookOnly):
    list_display = ("__str__", "user", "kind", "made_at", "shown_at", "read_at", "withdrawn_at")
    list_filter = ("kind", "made_at")
    list_select_related = ("user",)
    search_fields = ("about", "user__email", "=dedupe_key")
    date_hierarchy = "made_at"
    ordering = ("-id",)
