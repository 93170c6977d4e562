"""The key behind pushes."""

from io import StringIO

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command

from dueit.core import installation
from dueit.core.webpush.vapid import new_private_key, public_key


class TestTheKey:
    def test_is_made_once_and_only_where_there_is_one_machine(self, tmp_path):
        made = installation.vapid_key("", tmp_path, allowed=True)

        assert installation.vapid_key("", tmp_path, allowed=True) == made
        assert (tmp_path / "vapid_private_key").stat().st_mode & 0o777 == 0o600
        assert [path.name for path in tmp_path.iterdir()] == ["vapid_private_key"]
        assert installation.vapid_key("", tmp_path, allowed=False) == ""

    def test_that_is_given_is_taken_or_refused_with_a_clear_word(self, tmp_path):
        given = new_private_key()
        assert installation.vapid_key(given, tmp_path, allowed=False) == given

        with pytest.raises(ImproperlyConfigured, match=r"manage\.py vapid"):
            installation.vapid_key("password", tmp_path, allowed=False)

    @pytest.mark.parametrize("has_one", [True, False])
    def test_is_printed_for_other_machines(self, settings, has_one):
        settings.VAPID_PRIVATE_KEY = given = new_private_key() if has_one else ""
        out = StringIO()
        call_command("vapid", stdout=out, stderr=StringIO())
        key, subject = out.getvalue().splitlines()

        assert public_key(key.removeprefix("VAPID_PRIVATE_KEY="))
        assert not given or key == f"VAPID_PRIVATE_KEY={given}"
        assert subject.startswith("VAPID_SUBJECT=")

    def test_has_somebody_to_turn_to(self):
        assert installation.vapid_subject("https://dueit.example.org", "") == "https://dueit.example.org"
        assert installation.vapid_subject("", "DueIT <dueit@example.org>") == "mailto:dueit@example.org"
