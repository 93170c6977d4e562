"""Addresses of goals and of the steps towards them."""

from django.urls import path

from goals.views import first_thought

app_name = "goals"
urlpatterns = [
    path("first-day/thought/", first_thought.first_thought, name="first_thought"),
]
