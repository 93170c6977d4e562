"""People, for operators: what they told us is theirs, whether they may come in is not."""

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin as DjangoUserAdmin
from django.contrib.auth.models import Group
from django.db.models import QuerySet
from django.forms import ModelForm
from django.http import HttpRequest
from django.utils import timezone

from accounts import actions
from accounts.models import Place, User
from accounts.requests import PersonRequest
from dueit.core.operators import LookOnly

admin.site.unregister(Group)

THEIRS = ("name", "time_zone", "day_start", "week_start", "theme", "has_shortcuts")


@admin.register(User)
class UserAdmin(DjangoUserAdmin):
    """A password is set on its own page; resting and waking are actions; nobody is deleted by a slip of the hand."""

    list_display = ("email", "name", "time_zone", "joined_at", "last_login", "is_active", "is_staff")
    list_filter = ("is_active", "is_staff", "joined_at", "theme")
    search_fields = ("email", "name")
    date_hierarchy = "joined_at"
    ordering = ("-joined_at",)
    filter_horizontal = ()
    fieldsets = (
        (None, {"fields": ("email", "password", "is_active")}),
        ("Profile", {"fields": THEIRS}),
        ("Powers", {"fields": ("is_staff", "is_superuser")}),
        ("When", {"fields": ("joined_at", "welcomed_at", "last_login")}),
    )
    add_fieldsets = ((None, {"fields": ("email", "usable_password", "password1", "password2")}),)
    actions = ("put_to_rest", "wake")

    def get_readonly_fields(self, request: HttpRequest, obj: User | None = None) -> tuple[str, ...]:
        known = ("email", "is_active", *THEIRS) if obj else ()
        return (*known, "joined_at", "last_login", "welcomed_at")

    def has_delete_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        return False

    def save_model(self, request: HttpRequest, obj: User, form: ModelForm, change: bool) -> None:
        """Let a new person in by the one way in."""
        if change:
            super().save_model(request, obj, form, change)
        else:
            User.objects.join(obj)

    @admin.action(description="Close the selected accounts for now", permissions=["change"])
    def put_to_rest(self, request: PersonRequest, people: QuerySet[User]) -> None:
        """Keep them out, and close their open pages; everything of theirs stays."""
        for user in people.exclude(pk=request.user.pk):
            actions.put_to_rest(user, by=request.user, at=timezone.now())

    @admin.action(description="Open the selected accounts again", permissions=["change"])
    def wake(self, request: PersonRequest, people: QuerySet[User]) -> None:
        for user in people:
            actions.wake(user, by=request.user, at=timezone.now())


@admin.register(Place)
class PlaceAdmin(LookOnly):
    """That somebody came from a place, not which one."""

    list_display = ("__str__", "seen_at")
    list_select_related = ("user",)
    list_filter = ("seen_at",)
    search_fields = ("user__email",)
    date_hierarchy = "seen_at"
    ordering = ("-seen_at",)
