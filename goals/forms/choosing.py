"""Choosing among what is there."""

from typing import Any, cast

from django import forms
from django.db.models import QuerySet


def offer(form: forms.Form, name: str, rows: QuerySet[Any]) -> None:
    """Let a field of `form` choose among `rows`."""
    cast("forms.ModelChoiceField", form.fields[name]).queryset = rows
