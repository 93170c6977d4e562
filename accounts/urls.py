from django.urls import path

from accounts.views import address, first_day, profile

app_name = "accounts"
urlpatterns = [
    path("account/email/", address.address, name="address"),
    path("settings/", profile.profile, name="profile"),
    path("settings/zone/", profile.zone, name="zone"),
    path("first-day/", first_day.first_day, name="first_day"),
    path("first-day/skip/", first_day.skip, name="skip_first_day"),
]
