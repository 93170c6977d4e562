from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from dueit.core import installation

DATA = Path("/data")


class TestMail:
    def test_goes_to_files_until_there_is_a_server(self):
        mail = installation.mail("", DATA)

        assert mail["EMAIL_BACKEND"].endswith("filebased.EmailBackend")
        assert mail["EMAIL_FILE_PATH"] == DATA / "mail"

    def test_goes_to_the_server_of_the_url(self):
        mail = installation.mail("smtp+tls://ana%40example.org:s%2Fcret@mail.example.org:587", DATA)

        assert (mail["EMAIL_HOST"], mail["EMAIL_PORT"], mail["EMAIL_USE_TLS"]) == ("mail.example.org", 587, True)
        assert (mail["EMAIL_HOST_USER"], mail["EMAIL_HOST_PASSWORD"]) == ("ana@example.org", "s/cret")

    def test_knows_the_usual_port(self):
        assert installation.mail("smtp://mail.example.org", DATA)["EMAIL_PORT"] == 25


class TestVerification:
    @pytest.mark.parametrize(
        ("wanted", "has_mail_server", "then"),
        [("", False, "none"), ("", True, "mandatory"), ("none", True, "none"), ("optional", True, "optional")],
    )
    def test_follows_the_mail_server_and_the_operator(self, wanted, has_mail_server, then):
        assert installation.verification(wanted, has_mail_server=has_mail_server) == then

    @pytest.mark.parametrize(("wanted", "has_mail_server"), [("mandatory", False), ("sometimes", True)])
    def test_refuses_what_would_lock_everybody_out(self, wanted, has_mail_server):
        with pytest.raises(ImproperlyConfigured, match="EMAIL_VERIFICATION"):
            installation.verification(wanted, has_mail_server=has_mail_server)


class TestSqlite:
    @pytest.mark.parametrize(("role", "age"), [("web", None), ("worker", 0)])
    def test_keeps_connections_open_where_nothing_forks(self, role, age):
        assert installation.sqlite(DATA, role=role)["CONN_MAX_AGE"] == age
