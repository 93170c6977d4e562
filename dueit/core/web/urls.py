"""Addresses at the root that belong to no app."""

from django.urls import path

from dueit.core.web import views

app_name = "web"

urlpatterns = [
    path("sw.js", views.service_worker, name="service_worker"),
    path("manifest.webmanifest", views.manifest, name="manifest"),
    path("offline/", views.offline, name="offline"),
    path("palette/", views.palette, name="palette"),
]
