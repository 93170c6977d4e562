"""Addresses of the inbox."""

from django.urls import path, register_converter

from notifications.domain.later import Later
from notifications.views import choices, inbox, why

app_name = "notifications"


class LaterWord:
    """A path converter for when a notice comes back."""

    regex = "|".join(Later)

    def to_python(self, value: str) -> Later:
        return Later(value)

    def to_url(self, value: str) -> str:
        return value


register_converter(LaterWord, "later")

urlpatterns = [
    path("inbox/", inbox.page, name="inbox"),
    path("inbox/live/", inbox.live, name="inbox_live"),
    path("inbox/earlier/", inbox.earlier, name="inbox_earlier"),
    path("inbox/why/", why.page, name="why"),
    path("inbox/read/", inbox.read_all, name="read_all"),
    path("inbox/<int:notice_id>/read/", inbox.read, name="read"),
    path("inbox/<int:notice_id>/open/", inbox.follow, name="open"),
    path("inbox/deliveries/<int:delivery_id>/again/", choices.try_again, name="try_again"),
    path("inbox/stop/<str:token>/", choices.stop, name="stop"),
    path("settings/notices/", choices.page, name="choices"),
    path("inbox/<int:notice_id>/<later:later>/", inbox.put_off, name="put_off"),
]
