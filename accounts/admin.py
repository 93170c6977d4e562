"""People, for operators."""

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin as DjangoUserAdmin
from django.forms import ModelForm
from django.http import HttpRequest

from accounts.models import User


@admin.register(User)
class UserAdmin(DjangoUserAdmin):
    list_display = ("email", "name", "time_zone", "joined_at", "last_login", "is_active", "is_staff")
    list_filter = ("is_active", "is_staff", "joined_at", "theme")
    search_fields = ("email", "name")
    ordering = ("-joined_at",)
    readonly_fields = ("joined_at", "last_login", "welcomed_at")
    filter_horizontal = ()
    fieldsets = (
        (None, {"fields": ("email", "password", "is_active")}),
        ("Profile", {"fields": ("name", "time_zone", "day_start", "week_start", "theme", "has_shortcuts")}),
        ("Powers", {"fields": ("is_staff", "is_superuser")}),
        ("When", {"fields": ("joined_at", "welcomed_at", "last_login")}),
    )
    add_fieldsets = ((None, {"fields": ("email", "usable_password", "password1", "password2")}),)

    def save_model(self, request: HttpRequest, obj: User, form: ModelForm, change: bool) -> None:
        """Let a new person in by the one way in."""
        if change:
            super().save_model(request, obj, form, change)
        else:
            User.objects.join(obj)
