"""What operators see of what people were told."""

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone

from dueit.core.operators import LookOnly
from notifications import actions
from notifications.models import Achievement, Delivery, Device, LedgerEntry, Notification, Reminder, UsedLink


@admin.register(Notification)
class NotificationAdmin(LookOnly):
    list_display = ("__str__", "user", "kind", "made_at", "shown_at", "read_at", "withdrawn_at")
    list_filter = ("kind", "made_at")
    list_select_related = ("user",)
    search_fields = ("about", "user__email", "=dedupe_key")
    date_hierarchy = "made_at"
    ordering = ("-id",)


@admin.register(Achievement)
class AchievementAdmin(LookOnly):
    list_display = ("user", "kind", "earned_at", "subject")
    list_filter = ("kind", "earned_at")
    list_select_related = ("user",)
    search_fields = ("user__email", "=subject")
    date_hierarchy = "earned_at"
    ordering = ("-id",)


@admin.register(Delivery)
class DeliveryAdmin(LookOnly):
    list_display = ("address", "transport", "notification", "state", "tries", "made_at", "next_try_at", "remark")
    list_filter = ("state", "transport", "made_at")
    list_select_related = ("notification",)
    search_fields = ("address", "notification__about")
    date_hierarchy = "made_at"
    ordering = ("-id",)
    actions = ("try_again",)

    @admin.action(description="Try again what was given up", permissions=["act"])
    def try_again(self, request: HttpRequest, deliveries: QuerySet[Delivery]) -> None:
        for delivery in deliveries:
            try:
                actions.try_again(delivery, at=timezone.now())
            except actions.NotSentAgain as refusal:
                self.message_user(request, f"{delivery}: {refusal}", messages.WARNING)


@admin.register(LedgerEntry)
class LedgerEntryAdmin(LookOnly):
    """What became of each notice: of a person by their address, of a delivery by its notice's number and its way."""

    list_display = ("at", "person", "notification", "transport", "step", "why")
    list_filter = ("step", "transport", "at")
    list_select_related = ("notification__user",)
    search_fields = ("=notification__user__email", "=notification__id", "notification__about", "why")
    date_hierarchy = "at"
    ordering = ("-id",)

    @admin.display(description="person", ordering="notification__user")
    def person(self, entry: LedgerEntry) -> str:
        return str(entry.notification.user)


@admin.register(Device)
class DeviceAdmin(LookOnly):
    """Browsers that tell people; what one needs to reach them is not shown."""

    list_display = ("__str__", "user", "host", "made_at", "last_sent_at")
    list_select_related = ("user",)
    list_filter = ("made_at",)
    search_fields = ("name", "user__email")
    date_hierarchy = "made_at"
    ordering = ("-id",)
    fields = ("user", "name", "host", "made_at", "last_sent_at", "tested_at", "test_result")


@admin.register(UsedLink)
class UsedLinkAdmin(LookOnly):
    list_display = ("notification", "deed", "used_at")
    list_filter = ("deed", "used_at")
    list_select_related = ("notification",)
    search_fields = ("notification__about", "notification__user__email")
    date_hierarchy = "used_at"
    ordering = ("-id",)


@admin.register(Reminder)
class ReminderAdmin(LookOnly):
    list_display = ("subject", "user", "day", "at_time", "lead", "due_at", "told_at")
    list_filter = ("due_at", "told_at")
    list_select_related = ("user",)
    search_fields = ("=subject", "user__email")
    date_hierarchy = "set_at"
    ordering = ("-id",)
