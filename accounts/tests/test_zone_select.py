import pytest
from django import forms
from django.test import SimpleTestCase

from accounts.domain import zones
from accounts.forms.profile import ClockForm, ZoneSelect


class TestZoneSelect:
    @pytest.mark.parametrize("value", ["Europe/Berlin", "Etc/GMT", "Mars/<b>Olympus</b>", None])
    def test_looks_as_django_would_draw_it(self, value):
        plain = forms.Select(choices=zones.by_continent()).render("time_zone", value, {"id": "id_time_zone"})

        for _ in range(2):  # what one person has chosen is not chosen for the next
            SimpleTestCase().assertHTMLEqual(ZoneSelect().render("time_zone", value, {"id": "id_time_zone"}), plain)

    def test_says_what_is_wrong_with_it_like_any_other_field(self):
        drawn = str(ClockForm({"time_zone": "Mars/Olympus"})["time_zone"])

        assert drawn.startswith('<select name="time_zone" aria-invalid="true"')
