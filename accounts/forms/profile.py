"""How a person is addressed, which clock they live by, and how pages look to them."""

from datetime import time
from functools import cache, lru_cache
from typing import Any

from django import forms
from django.utils.html import format_html
from django.utils.safestring import SafeString

from accounts.domain import zones
from accounts.models import Theme, User

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
DAY_STARTS = [time(minutes // 60, minutes % 60) for minutes in range(0, 6 * 60 + 1, 30)]


class ZoneSelect(forms.Select):
    """Six hundred zones to choose from, whose options are drawn once for all."""

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        frame = forms.Select(self.attrs).render(name, None, attrs, renderer)
        chosen = format_html('<option value="{}"', value)
        options = drawn_options().replace(chosen, f"{chosen} selected", 1)
        return SafeString(frame.replace("</select>", f"{options}</select>"))

    def use_required_attribute(self, initial: Any) -> bool:
        """Some zone is always chosen; Django would go through all of them to know."""
        return False


@cache
def drawn_options() -> str:
    whole = forms.Select(choices=zones.by_continent()).render("zone", None)
    return whole.partition(">")[2].rpartition("</select>")[0]


def zone_field(**attrs: Any) -> forms.ChoiceField:
    return forms.ChoiceField(
        label="Time zone",
        choices=zones.by_continent,
        widget=ZoneSelect(attrs=attrs),
        error_messages={"invalid_choice": "We don't know a time zone of that name. Please choose one from the list."},
    )


class ClockForm(forms.Form):
    """One time zone."""

    time_zone = zone_field()


@lru_cache(maxsize=64)
def clock_field(time_zone: str) -> SafeString:
    """Draw the field in which a clock that is set to one time zone gets another."""
    return ClockForm(initial={"time_zone": time_zone})["time_zone"].as_field_group()


class FirstDayForm(forms.Form):
    """What DueIT asks a newcomer before anything else."""

    field_order = ("name", "time_zone")

    name = forms.CharField(
        label="What should we call you?",
        max_length=80,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    time_zone = zone_field(**{"data-time-zone": True})


class CalledForm(forms.Form):
    """What a newcomer is called, asked where they come to others."""

    name = forms.CharField(
        label="What shall the others call you? (if you like)",
        max_length=80,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )


class ProfileForm(ClockForm):
    """Everything that `actions.retune_profile` takes."""

    field_order = ("name", "time_zone", "day_start", "week_start", "theme", "has_shortcuts")

    name = forms.CharField(
        label="Name", max_length=80, required=False, widget=forms.TextInput(attrs={"autocomplete": "name"})
    )
    day_start = forms.TypedChoiceField(
        label="My day starts at",
        help_text="If you are often up after midnight, the evening can still belong to the day before.",
        choices=[(f"{start:%H:%M}", f"{start:%H:%M}") for start in DAY_STARTS],
        coerce=time.fromisoformat,
    )
    week_start = forms.TypedChoiceField(label="My week starts on", choices=list(enumerate(DAYS)), coerce=int)
    theme = forms.ChoiceField(label="Look", choices=Theme.choices, widget=forms.RadioSelect)
    has_shortcuts = forms.BooleanField(
        label="Single keys do things (? shows which)",
        required=False,
        widget=forms.CheckboxInput(attrs={"class": "pebble"}),
    )

    @classmethod
    def about(cls, user: User, sent: Any = None) -> "ProfileForm":
        """Return the form for `user`, showing what is so now or judging what was `sent`."""
        now = {name: getattr(user, name) for name in cls.base_fields}
        return cls(sent, initial={**now, "day_start": f"{user.day_start:%H:%M}"})
