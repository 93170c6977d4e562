"""Addresses of the inbox."""

from django.urls import path, register_converter

from notifications.domain.later import Later
from notifications.views import (
    by_mail,
    choices,
    devices,
    inbox,
    moments,
    pace,
    preferences,
    quiet,
    reminders,
    ways,
    why,
)

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
    path("settings/notices/", preferences.page, name="choices"),
    path("settings/notices/live/", preferences.live, name="choices_live"),
    path("settings/notices/ways/", ways.choose, name="ways"),
    path("settings/notices/ways/as-at-first/", ways.as_at_first, name="ways_as_at_first"),
    path("settings/notices/mail/", ways.mail, name="mail"),
    path("settings/notices/quiet/", quiet.add, name="quiet_add"),
    path("settings/notices/quiet/<int:window_id>/", quiet.change, name="quiet_change"),
    path("settings/notices/quiet/<int:window_id>/remove/", quiet.remove, name="quiet_remove"),
    path("settings/notices/digest/", pace.digest, name="digest"),
    path("settings/notices/pushes/", pace.pushes, name="pushes"),
    path("settings/notices/pause/", pace.pause, name="pause"),
    path("settings/notices/pause/end/", pace.end_pause, name="pause_end"),
    path("settings/devices/", devices.page, name="devices"),
    path("settings/devices/live/", devices.live, name="devices_live"),
    path("settings/devices/key/", devices.key, name="push_key"),
    path("settings/devices/keep/", devices.keep, name="keep_device"),
    path("settings/devices/renew/", devices.renew, name="renew_device"),
    path("settings/devices/not-now/", devices.not_now, name="not_now"),
    path("settings/devices/<int:device_id>/name/", devices.name, name="name_device"),
    path("settings/devices/<int:device_id>/test/", devices.test, name="test_device"),
    path("settings/devices/<int:device_id>/remove/", devices.remove, name="remove_device"),
    path("moments/", moments.page, name="moments"),
    path("moments/live/", moments.live, name="moments_live"),
    path("inbox/do/<str:token>/", by_mail.deed, name="deed"),
    path("reminders/<slug:subject>/", reminders.page, name="reminder"),
    path("reminders/<slug:subject>/live/", reminders.live, name="reminder_live"),
    path("reminders/<slug:subject>/remove/", reminders.remove, name="remove_reminder"),
    path("inbox/<int:notice_id>/<later:later>/", inbox.put_off, name="put_off"),
]
