"""How operators look at things in the admin: they see everything that helps to help, and change next to nothing."""

from typing import Any

from django.contrib.admin import ModelAdmin
from django.contrib.auth import get_permission_codename
from django.http import HttpRequest


class LookOnly(ModelAdmin):
    """Shows rows and changes none: words belong to people, and states move by our actions.

    What an operator may do with chosen rows is an admin action with `permissions=["act"]`.
    """

    show_full_result_count = False
    list_per_page = 50

    def has_add_permission(self, request: HttpRequest, *parent: Any) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_act_permission(self, request: HttpRequest) -> bool:
        """Whether this operator may change such rows, if only by our actions."""
        return request.user.has_perm(f"{self.opts.app_label}.{get_permission_codename('change', self.opts)}")
