"""Every address, app by app."""

from allauth.account.decorators import secure_admin_login
from django.conf import settings
from django.contrib import admin
from django.urls import include, path

from dueit import health, mailbox

urlpatterns = [
    path("health/live", health.live, name="health_live"),
    path("health/ready", health.ready, name="health_ready"),
    # Operators log in where everybody does: the admin's own door knows no limit of tries.
    path("admin/login/", secure_admin_login(admin.site.login), name="admin_login"),
    path("admin/", admin.site.urls),
    path("", include("tasks.urls")),
    path("", include("goals.urls")),
    path("", include("notifications.urls")),
    path("", include("accounts.urls")),
    path("account/", include("allauth.account.urls")),
    path("", include("dueit.core.web.urls")),
    *(mailbox.urlpatterns if settings.DEBUG else ()),
]

handler403 = "dueit.core.web.views.refused"
handler404 = "dueit.core.web.views.missing"
